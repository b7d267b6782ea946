package org.phaenruam.app.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that the cells of a workbook share, by number. A few megabytes are held in memory; more lie in a file that
 * is gone once this is closed, so that a workbook of a million rows takes no more memory than a small one.
 */
final class SharedTexts extends DefaultHandler implements Closeable {
    private static final int IN_MEMORY = 2 << 20;
    private static final int STEP = 16;
    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED;

    private final StringBuilder text = new StringBuilder();
    private final Arena arena = Arena.ofShared();
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private OutputStream out = first;
    private @Nullable Path file;
    private MemorySegment texts = MemorySegment.NULL;
    /** Where every sixteenth text begins. */
    private long[] places = new long[64];

    private int count;
    private long end;
    private boolean taking;
    private boolean phonetic;

    /** Reads the part; null where a workbook has none. */
    static SharedTexts of(@Nullable InputStream part) throws IOException, SAXException {
        SharedTexts texts = new SharedTexts();
        try {
            if (part != null) {
                SafeXml.parse(part, texts);
            }
            texts.finish();
            return texts;
        } catch (IOException | SAXException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> taking = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) throws RefusedException {
        if (taking) {
            RowFlow.checkText(text.length() + length);
            text.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "t" -> taking = false;
            case "rPh" -> phonetic = false;
            case "si" -> add(text.toString());
            default -> {}
        }
    }

    private void add(String said) throws SAXException {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        if (count % STEP == 0) {
            int at = count / STEP;
            places = at < places.length ? places : Arrays.copyOf(places, places.length * 2);
            places[at] = end;
        }
        try {
            if (file == null && end + bytes.length > IN_MEMORY) {
                spill();
            }
            byte[] length = {
                (byte) bytes.length,
                (byte) (bytes.length >> 8),
                (byte) (bytes.length >> 16),
                (byte) (bytes.length >> 24)
            };
            out.write(length);
            out.write(bytes);
        } catch (IOException e) {
            throw new SAXException(e);
        }
        count++;
        end += Integer.BYTES + bytes.length;
    }

    private void spill() throws IOException {
        Path spilled = Files.createTempFile("phaen-texts", ".tmp");
        file = spilled;
        out = new BufferedOutputStream(Files.newOutputStream(spilled), 1 << 18);
        first.writeTo(out);
        first.reset();
    }

    private void finish() throws IOException {
        out.close();
        if (file == null) {
            texts = MemorySegment.ofArray(first.toByteArray());
        } else {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, end, arena);
            }
        }
    }

    String get(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException("the workbook has no text " + number);
        }
        long at = places[number / STEP];
        for (int skip = number % STEP; skip > 0; skip--) {
            at += Integer.BYTES + length(at);
        }
        byte[] bytes = new byte[length(at)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, at + Integer.BYTES, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int length(long at) {
        return texts.get(LENGTH.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN), at);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        out.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
