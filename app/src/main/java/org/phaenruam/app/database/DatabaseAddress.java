package org.phaenruam.app.database;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The address of somebody else's PostgreSQL database, as people type it: {@code jdbc:postgresql://host:port/database}. */
public final class DatabaseAddress {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "[::1]");

    private final String url;
    private final Properties parsed;

    private DatabaseAddress(String url, Properties parsed) {
        this.url = url;
        this.parsed = parsed;
    }

    /** The address in this text; whatever is none is refused with a {@link DatabaseFailure}. */
    public static DatabaseAddress of(String url) {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new DatabaseFailure("Not an address of a PostgreSQL database: " + withoutPassword(url)
                    + "; write jdbc:postgresql://host:port/database (ที่อยู่นี้ไม่ใช่ฐานข้อมูล PostgreSQL"
                    + " ให้เขียนแบบ jdbc:postgresql://เครื่อง:พอร์ต/ชื่อฐานข้อมูล)");
        }
        return new DatabaseAddress(url, parsed);
    }

    /** Which database it is, {@code host:port/database}, whoever signs in to it and with which settings. */
    public String place() {
        String host = parsed.getProperty("PGHOST", "localhost").toLowerCase(Locale.ROOT);
        return (THIS_MACHINE.contains(host) ? "localhost" : host) + ":" + parsed.getProperty("PGPORT", "5432") + "/"
                + parsed.getProperty("PGDBNAME", parsed.getProperty("user", ""));
    }

    @Nullable
    String user() {
        return parsed.getProperty("user");
    }

    @Nullable
    String password() {
        return parsed.getProperty("password");
    }

    String database(String user) {
        return parsed.getProperty("PGDBNAME", user);
    }

    /** For people to read. */
    String shown() {
        return withoutPassword(url);
    }

    private static String withoutPassword(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("//[^/@]*@", "//…@");
    }
}
