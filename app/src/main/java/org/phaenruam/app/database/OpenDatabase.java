package org.phaenruam.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The database of this process: in the data folder, or on somebody else's server. */
final class OpenDatabase implements Database, AutoCloseable {
    private static final String DATABASE = "phaen";

    private final DataFolder folder;
    private final @Nullable EmbeddedPostgres server;
    private final String appRole;
    private final HikariDataSource app;
    private final HikariDataSource owner;

    private OpenDatabase(
            DataFolder folder, @Nullable EmbeddedPostgres server, String url, Login ownerLogin, Login appLogin) {
        this.folder = folder;
        this.server = server;
        this.appRole = appLogin.user();
        this.owner = pool(url, ownerLogin, 4);
        this.app = pool(url, appLogin, 20);
    }

    private record Login(String user, String password) {}

    /** The database that the settings name, with every module's schema up to date. */
    static OpenDatabase migrated(Environment settings) {
        Path data = Path.of(settings.getProperty("phaen.data", ".phaen/data"));
        String url = settings.getProperty("phaen.db", "");
        OpenDatabase open = url.isBlank()
                ? embedded(data)
                : external(data, url, settings.getProperty("phaen.db.user"), settings.getProperty("phaen.db.password"));
        try {
            Migrations.run(open.owner(), open.appRole());
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Starts the PostgreSQL of the data folder. */
    static OpenDatabase embedded(Path data) {
        DataFolder folder = DataFolder.lock(data);
        try {
            return embedded(folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static OpenDatabase embedded(DataFolder folder) {
        EmbeddedPostgres server = new EmbeddedPostgres(
                folder.path(),
                PostgresBinaries.unpackedIn(folder.path()),
                folder.password("db-owner.password"),
                EmbeddedPostgres.Durability.FULL);
        try {
            server.start();
            Login appLogin = new Login("phaen_app", folder.password("db-app.password"));
            makeDatabase(server);
            try (Connection connection = server.connect(DATABASE)) {
                Roles.ensureApp(connection, appLogin.user(), appLogin.password());
            }
            Login ownerLogin = new Login(EmbeddedPostgres.OWNER, server.password());
            return new OpenDatabase(folder, server, server.url(DATABASE), ownerLogin, appLogin);
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e instanceof DatabaseFailure failure ? failure : new DatabaseFailure("The database fails: " + e, e);
        }
    }

    private static void makeDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            var rows = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!rows.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** Uses a server that somebody else runs; user and password stand in the url or are given beside it. */
    static OpenDatabase external(Path data, String url, @Nullable String user, @Nullable String password) {
        DatabaseAddress address = DatabaseAddress.of(url);
        String ownerUser = address.user() == null ? user : address.user();
        String ownerPassword = address.password() == null ? password : address.password();
        if (ownerUser == null || ownerPassword == null || ownerPassword.isEmpty()) {
            throw new DatabaseFailure("The owner's user and password of the database are missing; set PHAEN_DB_USER and"
                    + " PHAEN_DB_PASSWORD or write them in the address"
                    + " (ยังไม่ได้บอกชื่อผู้ใช้และรหัสผ่านของฐานข้อมูล)");
        }
        String name = address.database(ownerUser).toLowerCase(Locale.ROOT);
        String role = "phaen_app_" + name.replaceAll("[^a-z0-9_]", "_");
        Login ownerLogin = new Login(ownerUser, ownerPassword);
        Login appLogin = new Login(role, Roles.derivedPassword(ownerPassword, role));
        DataFolder folder = DataFolder.lock(data);
        try (HikariDataSource first = pool(url, ownerLogin, 1);
                Connection connection = first.getConnection()) {
            Roles.ensureApp(connection, appLogin.user(), appLogin.password());
            return new OpenDatabase(folder, null, url, ownerLogin, appLogin);
        } catch (SQLException | RuntimeException e) {
            folder.close();
            throw new DatabaseFailure(
                    "The database " + address.shown() + " cannot be used: " + e.getMessage() + " (ต่อฐานข้อมูลไม่ได้)",
                    e);
        }
    }

    private static HikariDataSource pool(String url, Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(login.user());
        config.setJdbcUrl(withoutLogin(url));
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size - 1));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "phaenruam");
        // Lists stop after a page: helpers who read ahead in other processes read hundreds of times what is shown.
        config.setConnectionInitSql("set max_parallel_workers_per_gather = 0");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** Credentials in an address win over those given beside it, so the app role's address must carry none. */
    private static String withoutLogin(String url) {
        String bare = url.replaceAll("(?i)(?<=[?&])(user|password)=[^&]*&?", "");
        return bare.endsWith("?") || bare.endsWith("&") ? bare.substring(0, bare.length() - 1) : bare;
    }

    @Override
    public DataSource app() {
        return app;
    }

    @Override
    public DataSource owner() {
        return owner;
    }

    @Override
    public String appRole() {
        return appRole;
    }

    @Override
    public Path dataFolder() {
        return folder.path();
    }

    @Override
    public void close() {
        app.close();
        owner.close();
        if (server != null) {
            server.close();
        }
        folder.close();
    }
}
