package org.phaenruam.app.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Walks over records in the order of chains and numbers, and stops at the first that does not fit. Keeps no records. */
final class ChainCheck {
    private final LongConsumer progress;
    private Head now = Head.none("");
    private long records;
    private int chains;

    ChainCheck(LongConsumer progress) {
        this.progress = progress;
    }

    /** Takes the raw bytes of one line, without its end. */
    Head accept(byte[] line) throws BrokenChain {
        String text = new String(line, StandardCharsets.UTF_8);
        String[] fields = text.split("\t", -1);
        Head expected = fields[0].equals(now.chain()) ? now : Head.none(fields[0]);
        String where = place(expected, fields);
        if (fields.length != RecordLine.FIELDS) {
            throw new BrokenChain(where, "the record has " + fields.length + " fields, not " + RecordLine.FIELDS);
        }
        if (!fields[1].equals(Long.toString(expected.count() + 1))) {
            throw new BrokenChain(where, "record " + (expected.count() + 1) + " is missing, " + fields[1] + " follows");
        }
        if (!fields[8].equals(expected.hash())) {
            throw new BrokenChain(where, "it does not follow the record before");
        }
        int end = lastTab(line) + 1;
        String hash = RecordLine.sha256(Arrays.copyOf(line, end));
        if (!Arrays.equals(hash.getBytes(StandardCharsets.US_ASCII), Arrays.copyOfRange(line, end, line.length))) {
            throw new BrokenChain(where, "its hash does not fit what it says");
        }
        if (expected.count() == 0) {
            chains++;
        }
        now = new Head(fields[0], expected.count() + 1, hash);
        if (++records % 10_000 == 0) {
            progress.accept(records);
        }
        return now;
    }

    /** Names the record after the last good one, also when the damage hides which chain it belongs to. */
    private String place(Head expected, String[] fields) {
        boolean legible = fields.length == RecordLine.FIELDS
                && (expected.count() > 0 || fields[1].equals("1"))
                && fields[0].matches("[A-Z0-9]{1,8}");
        Head at = legible || now.chain().isEmpty() ? expected : now;
        return at.chain() + "#" + (at.count() + 1);
    }

    private static int lastTab(byte[] line) {
        int i = line.length - 1;
        while (i >= 0 && line[i] != '\t') {
            i--;
        }
        return i;
    }

    /** Where the walk stands. */
    Head now() {
        return now;
    }

    long records() {
        return records;
    }

    int chains() {
        return chains;
    }

    /** A record that must exist and does not. */
    static BrokenChain cutOff(String chain, long has, @Nullable Long should) {
        return new BrokenChain(chain + "#" + (has + 1), "the chain ends after " + has + " records, it had " + should);
    }
}
