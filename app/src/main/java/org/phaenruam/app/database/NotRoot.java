package org.phaenruam.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. A plain user runs it as is; root runs it in a user namespace of its own (files stay
 * root's), and where the host forbids that, as the user "nobody" who is then given the cluster.
 */
enum NotRoot {
    ALREADY(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    /** A session of its own: Ctrl-C in the terminal must reach this process first, PostgreSQL is stopped by it. */
    private static final List<String> SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final List<String> prefix;

    NotRoot(List<String> prefix) {
        this.prefix = prefix;
    }

    static NotRoot here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        if (works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new DatabaseFailure("PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here;"
                + " start PhaenRuam as an ordinary user (เครื่องนี้เปิดฐานข้อมูลด้วย root ไม่ได้ ให้ใช้ผู้ใช้ธรรมดา)");
    }

    static boolean works(NotRoot way) {
        try {
            Process process = new ProcessBuilder(way.command("true", List.of()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(SESSION);
        command.addAll(prefix);
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    /** Lets the user that PostgreSQL runs as own this file or folder. */
    void give(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
            }
        }
    }

    /** The environment that PostgreSQL's programs get. */
    static Map<String, String> environment() {
        return Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");
    }
}
