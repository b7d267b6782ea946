package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * Where the running server of a data folder can be reached, for commands of the same user on the same machine.
 *
 * @param database the place of somebody else's database that it works on, or {@link #OWN}
 */
record ServerFile(int port, String token, long pid, String database) {
    /** The database lies in the data folder. */
    static final String OWN = "own";

    private static final String NAME = "server.port";

    void write(Path folder) throws IOException {
        Path fresh = folder.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, port + "\n" + token + "\n" + pid + "\n" + database + "\n");
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** The server that left its file here, if its process still lives; a killed one leaves a stale file behind. */
    static Optional<ServerFile> find(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            ServerFile file = new ServerFile(
                    Integer.parseInt(lines.get(0)), lines.get(1), Long.parseLong(lines.get(2)), lines.get(3));
            return ProcessHandle.of(file.pid()).filter(ProcessHandle::isAlive).map(process -> file);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
