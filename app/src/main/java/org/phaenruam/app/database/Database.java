package org.phaenruam.app.database;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** The one database of this server, through its two roles. */
public interface Database {
    /** Runs the product: may not change or remove audit records and journey steps, owns nothing. */
    DataSource app();

    /** Owns and migrates the schemas; used by migrations, verification and tests only. */
    DataSource owner();

    /** The data folder; empty when the database is somebody else's server. */
    Optional<Path> dataFolder();
}
