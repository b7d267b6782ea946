package org.phaenruam.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The data folder, locked for this process: a second server on it must not stop the first one's database. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder where there is none and locks it until this object is closed or the process ends. */
    static DataFolder lock(Path folder) {
        try {
            Files.createDirectories(folder);
            Path path = folder.toRealPath();
            FileChannel channel =
                    FileChannel.open(path.resolve("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw DatabaseFailure.folderInUse(
                        "The data folder " + path + " is in use by another PhaenRuam; stop that one"
                                + " first or name another folder with --data. (โฟลเดอร์ข้อมูลนี้มีระบบอีกตัวใช้อยู่"
                                + " ปิดตัวนั้นก่อน หรือเลือกโฟลเดอร์อื่นด้วย --data)");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "The data folder " + folder + " cannot be used: " + e + " (ใช้โฟลเดอร์ข้อมูลนี้ไม่ได้)", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** A password kept in a file that only the owner of the folder can read; made at the first call. */
    String password(String file) {
        try {
            Path kept = path.resolve(file);
            if (!Files.exists(kept)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Path fresh = path.resolve(file + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
                Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(kept).strip();
        } catch (IOException e) {
            throw new DatabaseFailure("The password file " + file + " in " + path + " cannot be used: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseFailure("The lock of " + path + " cannot be released: " + e, e);
        }
    }
}
