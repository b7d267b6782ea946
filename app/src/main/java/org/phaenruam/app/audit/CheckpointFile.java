package org.phaenruam.app.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checkpoints once more, outside the database: a file that only grows. */
final class CheckpointFile {
    static final String NAME = "audit-checkpoints.tsv";
    private final Path file;

    CheckpointFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Adds the lines and waits until the disk has them. */
    void append(List<Checkpoint> checkpoints) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        dropTornLine();
        StringBuilder lines = new StringBuilder();
        checkpoints.forEach(checkpoint -> lines.append(checkpoint.line()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A process killed while it wrote leaves half a line; nobody was told of it, so it goes. */
    private void dropTornLine() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long end = access.length();
            while (end > 0) {
                access.seek(end - 1);
                if (access.read() == '\n') {
                    break;
                }
                end--;
            }
            access.setLength(end);
        }
    }

    /** The last checkpoint of each chain; every line is checked on the way. Empty when there is no file yet. */
    Map<String, Checkpoint> last(SigningKey key) throws IOException, BrokenChain {
        Map<String, Checkpoint> last = new TreeMap<>();
        if (!Files.exists(file)) {
            return last;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String where = NAME + " line " + ++number;
                String next = peek(reader);
                if (next.isEmpty() && torn()) {
                    break;
                }
                Checkpoint checkpoint = Checkpoint.read(line, where);
                if (checkpoint.signer().equals(key.name()) && !checkpoint.signedBy(key)) {
                    throw new BrokenChain(where, "the signature does not fit");
                }
                Checkpoint before = last.put(checkpoint.head().chain(), checkpoint);
                if (before != null && before.head().count() > checkpoint.head().count()) {
                    throw new BrokenChain(where, "the chain was longer before");
                }
            }
        }
        return last;
    }

    private static String peek(BufferedReader reader) throws IOException {
        reader.mark(1);
        int c = reader.read();
        reader.reset();
        return c < 0 ? "" : Character.toString(c);
    }

    private boolean torn() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            access.seek(access.length() - 1);
            return access.read() != '\n';
        }
    }
}
