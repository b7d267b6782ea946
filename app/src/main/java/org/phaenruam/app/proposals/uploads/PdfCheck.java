package org.phaenruam.app.proposals.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Whether a PDF is paper and nothing more: no script, no start of a program, no file inside, no web page in disguise. */
public final class PdfCheck {
    /** What was found. */
    public enum Found {
        PAPER,
        /** A script, an action that starts something, a file inside. */
        ACTIVE,
        /** Locked with a password: nobody could look inside. */
        LOCKED,
        /** Cut off, or another kind of file that only starts like a PDF. */
        BROKEN
    }

    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|XFA|ImportData|SubmitForm)(?![A-Za-z0-9])");
    private static final Pattern LOCKED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    private static final Pattern WEB = Pattern.compile("<script|<html|<!doctype|<svg|<iframe");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int HEAD = 4096;
    /** No more is unpacked in all, whatever the file promises. */
    private static final int UNPACKED_MOST = 8_000_000;

    private PdfCheck() {}

    public static Found look(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        String head = all.substring(0, Math.min(HEAD, all.length())).toLowerCase(Locale.ROOT);
        String tail = all.substring(Math.max(0, all.length() - HEAD));
        if (WEB.matcher(head).find() || !tail.contains("%%EOF")) {
            return Found.BROKEN;
        }
        String words = words(all, bytes);
        if (LOCKED.matcher(words).find()) {
            return Found.LOCKED;
        }
        return ACTIVE.matcher(words).find() ? Found.ACTIVE : Found.PAPER;
    }

    /** The words of the file: all between its streams, and the streams that hold objects, unpacked. */
    private static String words(String all, byte[] bytes) {
        StringBuilder words = new StringBuilder();
        int left = UNPACKED_MOST;
        int from = 0;
        while (true) {
            int open = all.indexOf("stream", from);
            int close = open < 0 ? -1 : all.indexOf("endstream", open);
            if (close < 0) {
                return unescaped(words.append(all, from, all.length()).toString());
            }
            String between = all.substring(from, open);
            words.append(between).append('\n');
            boolean holdsObjects = unescaped(between.substring(Math.max(0, between.length() - 600)))
                    .contains("/ObjStm");
            if (holdsObjects && left > 0) {
                String unpacked = unpack(bytes, start(all, open), close, left);
                left -= unpacked.length();
                words.append(unpacked).append('\n');
            }
            from = close + "endstream".length();
        }
    }

    private static int start(String all, int open) {
        int at = open + "stream".length();
        at += at < all.length() && all.charAt(at) == '\r' ? 1 : 0;
        return at + (at < all.length() && all.charAt(at) == '\n' ? 1 : 0);
    }

    private static String unpack(byte[] bytes, int from, int to, int most) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, from, Math.max(0, to - from));
            byte[] part = new byte[8192];
            while (!inflater.finished() && out.size() < most) {
                int n = inflater.inflate(part);
                if (n == 0) {
                    break;
                }
                out.write(part, 0, n);
            }
        } catch (DataFormatException e) {
            // not packed as it says: what came out so far is looked at
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** Names may hide their letters as #4A; here they are written out. */
    private static String unescaped(String words) {
        return ESCAPED.matcher(words)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
