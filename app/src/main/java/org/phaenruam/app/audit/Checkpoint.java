package org.phaenruam.app.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A signed word that a chain had this many records and ended so. */
record Checkpoint(Head head, String at, String signer, String signature) {

    static Checkpoint sign(SigningKey key, Head head, Instant now) {
        String at = RecordLine.time(now);
        return new Checkpoint(head, at, key.name(), key.sign(signed(head, at, key.name())));
    }

    private static byte[] signed(Head head, String at, String signer) {
        String text =
                String.join("\t", "checkpoint", head.chain(), Long.toString(head.count()), head.hash(), at, signer, "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean signedBy(SigningKey key) {
        return SigningKey.verifies(key.publicHex(), signed(head, at, signer), signature);
    }

    String line() {
        return new String(signed(head, at, signer), StandardCharsets.UTF_8) + signature + "\n";
    }

    /** Reads a line of the checkpoint file; {@code where} names it if it cannot be read. */
    static Checkpoint read(String line, String where) throws BrokenChain {
        String[] fields = line.split("\t", -1);
        if (fields.length != 7 || !fields[0].equals("checkpoint") || !fields[2].matches("[1-9][0-9]{0,17}")) {
            throw new BrokenChain(where, "not a checkpoint");
        }
        Head head = new Head(fields[1], Long.parseLong(fields[2]), fields[3]);
        return new Checkpoint(head, fields[4], fields[5], fields[6]);
    }
}
