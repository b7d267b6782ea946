package org.phaenruam.app.areas;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a village file as a stream: CSV in UTF-8 with or without byte order mark, one header line, columns in any order,
 * further columns ignored. Whatever else comes in ends in one problem for the whole file, never in an exception.
 */
final class VillageFile {
    static final long MOST_BYTES = 64L << 20;
    static final int MOST_ROWS = 500_000;
    private static final int HEAD = 4096;

    private final List<VillageRow> rows = new ArrayList<>();
    private final ProblemList problems = new ProblemList();
    private final MessageDigest digest;
    private String sha256 = "";

    private VillageFile() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Reads it to the end; the caller closes the stream. */
    static VillageFile read(InputStream in) {
        VillageFile file = new VillageFile();
        file.readRows(in);
        return file;
    }

    List<VillageRow> rows() {
        return rows;
    }

    ProblemList problems() {
        return problems;
    }

    /** Empty when the file was not read to its end. */
    String sha256() {
        return sha256;
    }

    private void readRows(InputStream in) {
        try {
            InputStream bytes = new BufferedInputStream(new DigestInputStream(new BoundedStream(in), digest), HEAD * 4);
            bytes.mark(HEAD);
            byte[] head = new byte[HEAD];
            int length = bytes.readNBytes(head, 0, HEAD);
            bytes.reset();
            Optional<ImportProblem.Kind> kind = FileKind.problem(head, length);
            if (kind.isPresent()) {
                problems.add(ImportProblem.of(kind.get()));
                return;
            }
            parse(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
            sha256 = HexFormat.of().formatHex(digest.digest());
        } catch (CsvParseException | UncheckedIOException e) {
            fail(e, e.getCause());
        } catch (IOException e) {
            fail(e, e);
        }
    }

    private void parse(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new InputStreamReader(bytes, decoder);
        VillageColumns columns = null;
        for (CsvRecord record : CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            if (columns == null) {
                columns = VillageColumns.of(record.getFields(), problems);
                if (!problems.none()) {
                    return;
                }
            } else if (rows.size() == MOST_ROWS) {
                problems.add(ImportProblem.of(ImportProblem.Kind.FILE_TOO_LARGE, tooLarge()));
                return;
            } else {
                columns.row(record, problems).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty() && problems.none()) {
            problems.add(ImportProblem.of(ImportProblem.Kind.NO_ROWS));
        }
    }

    /** One message for the whole file instead of whatever had been found before. */
    private void fail(Exception e, @Nullable Throwable cause) {
        rows.clear();
        if (cause instanceof CharacterCodingException) {
            problems.add(ImportProblem.of(ImportProblem.Kind.FILE_NOT_UTF8));
        } else if (cause instanceof BoundedStream.TooLarge) {
            problems.add(ImportProblem.of(ImportProblem.Kind.FILE_TOO_LARGE, tooLarge()));
        } else if (e instanceof CsvParseException) {
            problems.add(ImportProblem.of(ImportProblem.Kind.FILE_BROKEN, String.valueOf(e.getMessage())));
        } else {
            problems.add(ImportProblem.of(ImportProblem.Kind.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private static String tooLarge() {
        return (MOST_BYTES >> 20) + " MB, " + "%,d".formatted(MOST_ROWS);
    }

    /** Refuses to be read past the limit. */
    private static final class BoundedStream extends FilterInputStream {
        private long left = MOST_BYTES;

        private BoundedStream(InputStream in) {
            super(in);
        }

        private static final class TooLarge extends IOException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new TooLarge();
            }
            return read;
        }
    }
}
