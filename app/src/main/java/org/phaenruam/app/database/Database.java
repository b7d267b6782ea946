package org.phaenruam.app.database;

import java.nio.file.Path;
import javax.sql.DataSource;

/** The one database of this server, through its two roles. */
public interface Database {
    /** Runs the product: may not change or remove audit records and journey steps, owns nothing. */
    DataSource app();

    /** Owns and migrates the schemas; used by migrations, verification and tests only. */
    DataSource owner();

    /** The name of the role behind {@link #app()}; migrations know it as the placeholder {@code app}. */
    String appRole();

    /** This server's data folder (keys, checkpoints, the embedded cluster); exists also beside somebody else's database. */
    Path dataFolder();
}
