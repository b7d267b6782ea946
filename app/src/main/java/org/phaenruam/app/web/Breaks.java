package org.phaenruam.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phaenruam.thaitext.ThaiWords;

/**
 * Thai has no spaces between words, and browsers cut many compounds wrongly: marks the places where a line may break
 * and holds together what must not be cut.
 */
final class Breaks {
    /** Longer than this, a chunk that may not be cut would push a narrow screen sideways. */
    private static final int FITS_A_PHONE = 22;

    private static final int WORTH_KEEPING = 500;
    private static final int KEPT_AT_MOST = 5_000;

    private static final Kept KEPT = new Kept();

    private Breaks() {}

    static void write(String text, TemplateOutput output) {
        if (!hasThai(text)) {
            Escape.htmlContent(text, output);
        } else if (text.length() > WORTH_KEEPING) {
            output.writeContent(marked(text));
        } else {
            output.writeBinaryContent(KEPT.get(text));
        }
    }

    /**
     * Finding words costs about a tenth of a millisecond a sentence, and pages repeat the same sentences; kept as they are sent.
     * When the young ones are many they become the old ones, and an old one that is asked for becomes young again.
     */
    private static final class Kept {
        private volatile Map<String, byte[]> young = new ConcurrentHashMap<>();
        private volatile Map<String, byte[]> old = Map.of();

        byte[] get(String text) {
            byte[] kept = young.get(text);
            return kept == null ? make(text) : kept;
        }

        private byte[] make(String text) {
            byte[] before = old.get(text);
            byte[] kept = before == null ? marked(text).getBytes(StandardCharsets.UTF_8) : before;
            Map<String, byte[]> into = young;
            into.put(text, kept);
            if (into.size() > KEPT_AT_MOST) {
                turn(into);
            }
            return kept;
        }

        private synchronized void turn(Map<String, byte[]> full) {
            if (young == full) {
                old = full;
                young = new ConcurrentHashMap<>();
            }
        }
    }

    private static String marked(String text) {
        StringOutput output = new StringOutput(text.length() * 3);
        boolean first = true;
        for (String chunk : ThaiWords.lines(text)) {
            if (!first) {
                output.writeContent("<wbr>");
            }
            first = false;
            writeChunk(chunk, output);
        }
        return output.toString();
    }

    /** What is too long to stay whole may at least break where it has a space. */
    private static void writeChunk(String chunk, TemplateOutput output) {
        String solid = chunk.stripTrailing();
        int space = solid.length() > FITS_A_PHONE ? solid.lastIndexOf(' ') : -1;
        if (space > 0) {
            writeChunk(solid.substring(0, space + 1), output);
            writeChunk(chunk.substring(space + 1), output);
            return;
        }
        boolean couldBeCut =
                solid.length() <= FITS_A_PHONE && ThaiWords.breaks(solid).size() > 1;
        output.writeContent(couldBeCut ? "<span class=\"nw\">" : "");
        Escape.htmlContent(solid, output);
        output.writeContent(couldBeCut ? "</span>" : "");
        output.writeContent(chunk.substring(solid.length()));
    }

    private static boolean hasThai(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0e01' && c <= '\u0e5b') {
                return true;
            }
        }
        return false;
    }
}
