package org.phaenruam.app.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells by its bytes what a file is. */
enum FileContent {
    TEXT,
    /** XLSX. */
    WORKBOOK,
    /** XLS, or whatever else is in a compound file. */
    OLD_WORKBOOK,
    /** ODS, or another document of the kind. */
    OPEN_DOCUMENT;

    private static final int HEAD = 4096;
    /** What deflate makes of rows that are all alike; beyond it a file is made to be large. */
    private static final long MOST_TIMES = 250;

    private static final long ALWAYS = 16L << 20;
    private static final int MOST_ENTRIES = 2_000;
    /** Of a part that is read as a tree: styles, the list of sheets. Sheets and their words are read as streams. */
    private static final long LARGEST_SMALL_PART = 8L << 20;

    private static final List<String> WEB =
            List.of("<!doctype", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<?xml", "<svg");

    /** Text or a workbook; throws a refusal for everything else. */
    static FileContent of(FileBytes file, SheetLimits limits) throws IOException, RefusedException {
        byte[] head = file.head(HEAD);
        if (head.length == 0) {
            throw new RefusedException(SheetRefusal.Kind.EMPTY);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return archive(file, limits);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_WORKBOOK;
        }
        checkText(file, head);
        return TEXT;
    }

    private static void checkText(FileBytes file, byte[] head) throws IOException, RefusedException {
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw new RefusedException(SheetRefusal.Kind.PDF);
        }
        String first = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (WEB.stream().anyMatch(first::startsWith)) {
            throw new RefusedException(SheetRefusal.Kind.WEB_PAGE);
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            return;
        }
        byte[] piece = new byte[16 * HEAD];
        try (InputStream in = file.open()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                for (int i = 0; i < read; i++) {
                    if (piece[i] >= 0 && piece[i] < 9) {
                        throw binary(head);
                    }
                }
            }
        }
    }

    private static RefusedException binary(byte[] content) {
        String type = typeOf(content);
        if (type.startsWith("image/")) {
            return new RefusedException(SheetRefusal.Kind.PICTURE);
        }
        boolean program = starts(content, 'M', 'Z')
                || starts(content, 0x7F, 'E', 'L', 'F')
                || type.contains("executable")
                || type.contains("dosexec")
                || type.contains("sharedlib")
                || type.contains("msdownload");
        return program
                ? new RefusedException(SheetRefusal.Kind.PROGRAM)
                : new RefusedException(SheetRefusal.Kind.NOT_TEXT, type);
    }

    private static String typeOf(byte[] content) {
        byte[] head = java.util.Arrays.copyOf(content, Math.min(content.length, HEAD));
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
        } catch (IOException
                | RuntimeException e) { // a detector that stumbles over hostile bytes knows as little as we
            return "application/octet-stream";
        }
    }

    /** Unpacks it once without keeping anything: how large it becomes, and what parts it has. */
    private static FileContent archive(FileBytes file, SheetLimits limits) throws RefusedException {
        Set<String> parts = new HashSet<>();
        boolean locked = false;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(file.open())) {
            long left = Math.min(limits.inflated(), ALWAYS + MOST_TIMES * file.size());
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
                if (entry.getName().equals("META-INF/manifest.xml")) {
                    byte[] manifest = zip.readNBytes(HEAD * 256);
                    left -= manifest.length;
                    locked = new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
                }
                left -= inflated(zip, Math.min(left, mostOf(entry.getName(), left)));
                if (parts.size() > MOST_ENTRIES) {
                    throw new RefusedException(SheetRefusal.Kind.BOMB);
                }
            }
        } catch (IOException | RuntimeException e) { // hostile archives make the library stumble in many ways
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
        if (locked) {
            throw new RefusedException(SheetRefusal.Kind.LOCKED);
        }
        return kind(parts);
    }

    private static long mostOf(String part, long left) {
        boolean streamed = part.startsWith("xl/worksheets/")
                || part.equals("xl/sharedStrings.xml")
                || part.startsWith("xl/media/")
                || !part.startsWith("xl/");
        return streamed ? left : LARGEST_SMALL_PART;
    }

    private static long inflated(ZipArchiveInputStream zip, long most) throws IOException, RefusedException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (size > most) {
                throw new RefusedException(SheetRefusal.Kind.BOMB);
            }
        }
        return size;
    }

    private static FileContent kind(Set<String> parts) throws RefusedException {
        if (parts.stream().anyMatch(FileContent::program)) {
            throw new RefusedException(SheetRefusal.Kind.MACROS);
        }
        if (parts.contains("xl/workbook.bin")) {
            throw new RefusedException(SheetRefusal.Kind.BINARY_WORKBOOK);
        }
        if (parts.contains("content.xml") && parts.contains("mimetype")) {
            return OPEN_DOCUMENT;
        }
        if (parts.isEmpty()) {
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
        if (!parts.contains("xl/workbook.xml")) {
            throw new RefusedException(SheetRefusal.Kind.OTHER_ARCHIVE);
        }
        return WORKBOOK;
    }

    private static boolean program(String part) {
        return part.endsWith("vbaProject.bin")
                || part.startsWith("xl/macrosheets/")
                || (part.startsWith("Basic/")
                        && part.endsWith(".xml")
                        && !part.endsWith("-lc.xml")
                        && !part.endsWith("-lb.xml"))
                || (part.startsWith("Scripts/") && !part.endsWith("/"));
    }

    private static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
