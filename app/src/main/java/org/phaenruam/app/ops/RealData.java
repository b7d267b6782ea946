package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phaenruam.app.database.DatabaseFailure;

/** Keeps invented needs and sign-ins with a known password out of a folder that people work with. */
final class RealData {
    private static final String MARK = "in-use-by-run";

    private RealData() {}

    /** True when people work with this folder. */
    static boolean marked(Path data) {
        return Files.exists(data.resolve(MARK));
    }

    /** Marks the folder when it is opened without demonstration data; refuses demonstration data where the mark is. */
    static void check(Path data, boolean demo) throws IOException {
        Path mark = data.resolve(MARK);
        if (demo && Files.exists(mark)) {
            throw new DatabaseFailure(
                    "The folder " + data + " holds real data ('phaen run' used it); demonstration data"
                            + " does not belong there, name another folder with --data."
                            + " (โฟลเดอร์นี้เก็บข้อมูลจริง ข้อมูลตัวอย่างต้องอยู่โฟลเดอร์อื่น)");
        }
        if (!demo && !Files.exists(mark)) {
            Files.createDirectories(data);
            Files.createFile(mark);
        }
    }
}
