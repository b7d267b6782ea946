package org.phaenruam.app.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encoding of a text and where the text begins behind its byte order mark. */
record TextEncoding(Charset charset, int start, String name) {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    /**
     * The encoding of these bytes: what a byte order mark says, else UTF-8 when every byte fits it, else the Thai
     * encoding of old Windows, of which TIS-620 is a part. A text that does not fit what it should be is refused.
     */
    static TextEncoding of(byte[] bytes) throws RefusedException {
        TextEncoding marked = marked(bytes);
        if (fits(bytes, marked)) {
            return marked;
        }
        TextEncoding old = new TextEncoding(WINDOWS_874, 0, "Windows-874");
        if (marked.start() > 0 || brokenUtf8(bytes) || !fits(bytes, old)) {
            throw new RefusedException(SheetRefusal.Kind.ENCODING);
        }
        return old;
    }

    boolean old() {
        return charset.equals(WINDOWS_874);
    }

    private static TextEncoding marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "UTF-8");
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16");
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16");
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8");
    }

    private static boolean fits(byte[] bytes, TextEncoding encoding) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.start(), bytes.length - encoding.start());
        CharBuffer out = CharBuffer.allocate(16 * 1024);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError() || out.flip().chars().anyMatch(c -> c < 9)) {
                return false;
            }
            out.clear();
            if (result.isUnderflow()) {
                return !decoder.flush(out).isError();
            }
        }
    }

    /** Thai in UTF-8 is E0 B8 .. or E0 B9 .. all along; where that makes up most of the text, it is no old encoding. */
    private static boolean brokenUtf8(byte[] bytes) {
        long high = 0;
        long pairs = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                if (bytes[i] == (byte) 0xE0
                        && i + 1 < bytes.length
                        && (bytes[i + 1] == (byte) 0xB8 || bytes[i + 1] == (byte) 0xB9)) {
                    pairs++;
                }
            }
        }
        return pairs * 6 > high;
    }
}
