package org.phaenruam.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One record as a line of ten fields between tabs: chain, seq, at (UTC, microseconds), actor, deed, subject, area,
 * detail, hash of the record before, hash. Backslash, tab, line ends and NUL are written {@code \\ \t \n \r \0}. The
 * hash is SHA-256 in lower-case hex over the UTF-8 bytes of the line up to and including the tab before it.
 */
record RecordLine(
        String chain,
        long seq,
        Instant at,
        String actor,
        String deed,
        String subject,
        String area,
        String detail,
        String prevHash) {
    /** What stands where the first record of a chain would name the one before. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    static final int FIELDS = 10;
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static String time(Instant at) {
        return MICROS.format(at);
    }

    /** The text as it may stand in a field; what UTF-8 cannot carry becomes a question mark. */
    static String escape(String text) {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(valid.length() + 16);
        for (int i = 0; i < valid.length(); i++) {
            char c = valid.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\0' -> out.append("\\0");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The details as {@code key=value;key=value}, keys in order; {@code = ;} inside them carry a backslash. */
    static String detail(Map<String, String> details) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(details).forEach((key, value) -> {
            out.append(out.isEmpty() ? "" : ";")
                    .append(escapeDetail(key))
                    .append('=')
                    .append(escapeDetail(value));
        });
        return out.toString();
    }

    private static String escapeDetail(String text) {
        return escape(text).replace("=", "\\=").replace(";", "\\;");
    }

    /** The bytes that the hash is made of. */
    byte[] hashed() {
        String line = String.join(
                "\t", chain, Long.toString(seq), time(at), actor, deed, subject, area, detail, prevHash, "");
        return line.getBytes(StandardCharsets.UTF_8);
    }

    String hash() {
        return sha256(hashed());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
