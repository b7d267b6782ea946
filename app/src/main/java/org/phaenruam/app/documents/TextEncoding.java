package org.phaenruam.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encoding of a text and where the text begins behind its byte order mark. */
record TextEncoding(Charset charset, int start, String name) {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final int PIECE = 32 * 1024;

    /**
     * The encoding of these bytes: what a byte order mark says, else UTF-8 when every byte fits it, else the Thai
     * encoding of old Windows, of which TIS-620 is a part. A text that does not fit what it should be is refused.
     */
    static TextEncoding of(FileBytes file) throws IOException, RefusedException {
        TextEncoding marked = marked(file.head(3));
        if (fits(file, marked)) {
            return marked;
        }
        TextEncoding old = new TextEncoding(WINDOWS_874, 0, "Windows-874");
        if (marked.start() > 0 || brokenUtf8(file) || !fits(file, old)) {
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

    private static boolean fits(FileBytes file, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] signs = new char[PIECE];
        try (InputStream in = file.open()) {
            in.skipNBytes(encoding.start());
            Reader text = new InputStreamReader(in, decoder);
            for (int read = text.read(signs); read >= 0; read = text.read(signs)) {
                for (int i = 0; i < read; i++) {
                    if (signs[i] < 9) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Thai in UTF-8 is E0 B8 .. or E0 B9 .. all along; where that makes up most of the text, it is no old encoding. */
    private static boolean brokenUtf8(FileBytes file) throws IOException {
        long high = 0;
        long pairs = 0;
        int before = 0;
        byte[] bytes = new byte[PIECE];
        try (InputStream in = file.open()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    int sign = bytes[i] & 0xFF;
                    high += sign >> 7;
                    pairs += before == 0xE0 && (sign == 0xB8 || sign == 0xB9) ? 1 : 0;
                    before = sign;
                }
            }
        }
        return pairs * 6 > high;
    }
}
