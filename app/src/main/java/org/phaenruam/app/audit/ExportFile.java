package org.phaenruam.app.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A copy of all chains in one text file. The head of the file names every chain with its length and last hash and is
 * signed; the records follow, so that neither a byte nor the tail can go unnoticed.
 */
final class ExportFile {
    private static final String MAGIC = "phaenruam-audit\t1\t";
    private static final String SIGNATURE = "signature\t";
    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final int MOST_CHAINS = 100_000;

    private ExportFile() {}

    static long write(DatabaseWalk walk, SigningKey key, Instant now, OutputStream out, LongConsumer progress)
            throws SQLException, IOException {
        List<Head> heads = walk.heads();
        StringBuilder head = new StringBuilder(MAGIC)
                .append(RecordLine.time(now))
                .append('\t')
                .append(key.publicHex())
                .append('\n');
        heads.forEach(h -> head.append("chain\t")
                .append(h.chain() + "\t" + h.count() + "\t" + h.hash())
                .append('\n'));
        byte[] bytes = head.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        out.write((SIGNATURE + key.sign(bytes) + "\n").getBytes(StandardCharsets.UTF_8));
        long[] written = {0};
        try {
            walk.records(line -> {
                out.write(line);
                out.write('\n');
                if (++written[0] % 10_000 == 0) {
                    progress.accept(written[0]);
                }
            });
        } catch (BrokenChain e) {
            throw new IllegalStateException("writing checks nothing", e);
        }
        out.flush();
        return written[0];
    }

    static Verdict.Intact verify(Path file, SigningKey ours, LongConsumer progress) throws IOException, BrokenChain {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            String magic = headLine(in, signed);
            String[] first = magic.split("\t", -1);
            if (!magic.startsWith(MAGIC) || first.length != 4) {
                throw new BrokenChain("line 1", "this is not an exported audit chain");
            }
            List<Head> heads = heads(in, signed, first[3]);
            ChainCheck check = new ChainCheck(progress);
            for (Head expected : heads) {
                readChain(in, check, expected);
            }
            if (in.read() >= 0) {
                throw new BrokenChain("after the last record", "the file goes on where it should end");
            }
            List<String> notes = first[3].equals(ours.publicHex())
                    ? List.of()
                    : List.of("signed by another server's key " + SigningKey.nameOf(first[3])
                            + "; make sure that you know it (ลงนามด้วยกุญแจของเซิร์ฟเวอร์อื่น)");
            return new Verdict.Intact(check.records(), check.chains(), 1, notes);
        }
    }

    private static List<Head> heads(InputStream in, ByteArrayOutputStream signed, String publicHex)
            throws IOException, BrokenChain {
        List<Head> heads = new ArrayList<>();
        while (true) {
            byte[] before = signed.toByteArray();
            String line = headLine(in, signed);
            if (line.startsWith(SIGNATURE)) {
                if (!SigningKey.verifies(publicHex, before, line.substring(SIGNATURE.length()))) {
                    throw new BrokenChain("head of the file", "its signature does not fit");
                }
                return heads;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 4 || !fields[0].equals("chain") || !fields[2].matches("[1-9][0-9]{0,17}")) {
                throw new BrokenChain("head of the file", "line " + (heads.size() + 2) + " names no chain");
            }
            heads.add(new Head(fields[1], Long.parseLong(fields[2]), fields[3]));
            if (heads.size() > MOST_CHAINS) {
                throw new BrokenChain("head of the file", "it has no end");
            }
        }
    }

    private static String headLine(InputStream in, ByteArrayOutputStream signed) throws IOException, BrokenChain {
        byte[] line = line(in, "head of the file");
        if (line == null) {
            throw new BrokenChain("head of the file", "the file ends there");
        }
        signed.write(line);
        signed.write('\n');
        return new String(line, StandardCharsets.UTF_8);
    }

    private static void readChain(InputStream in, ChainCheck check, Head expected) throws IOException, BrokenChain {
        for (long n = 1; n <= expected.count(); n++) {
            String where = expected.chain() + "#" + n;
            byte[] line = line(in, where);
            if (line == null) {
                throw ChainCheck.cutOff(expected.chain(), n - 1, expected.count());
            }
            Head head = check.accept(line);
            if (!head.chain().equals(expected.chain()) || head.count() != n) {
                throw ChainCheck.cutOff(expected.chain(), n - 1, expected.count());
            }
        }
        if (!check.now().hash().equals(expected.hash())) {
            throw new BrokenChain(
                    expected.chain() + "#" + expected.count(), "it is not what the head of the file says");
        }
    }

    /** The next line without its end; null at the end of the file. A line without an end is a cut-off one. */
    private static byte @Nullable [] line(InputStream in, String where) throws IOException, BrokenChain {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            if (line.size() == LONGEST_LINE) {
                throw new BrokenChain(where, "the line has no end");
            }
            line.write(b);
        }
        if (line.size() > 0) {
            throw new BrokenChain(where, "the file is cut off in the middle of it");
        }
        return null;
    }
}
