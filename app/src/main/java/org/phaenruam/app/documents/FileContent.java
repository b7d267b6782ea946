package org.phaenruam.app.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    WORKBOOK;

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES = 2_000;
    /** Of a part that is read as a tree: styles, the list of sheets. Sheets and their words are read as streams. */
    private static final long LARGEST_SMALL_PART = 8L << 20;

    private static final List<String> WEB =
            List.of("<!doctype", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<?xml", "<svg");

    /** Text or a workbook; throws a refusal for everything else. */
    static FileContent of(byte[] content, SheetLimits limits) throws RefusedException {
        if (content.length == 0) {
            throw new RefusedException(SheetRefusal.Kind.EMPTY);
        }
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
            checkWorkbook(content, limits);
            return WORKBOOK;
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            byte[] locked = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            throw new RefusedException(
                    contains(content, locked) ? SheetRefusal.Kind.LOCKED : SheetRefusal.Kind.OLD_EXCEL);
        }
        checkText(content);
        return TEXT;
    }

    private static void checkText(byte[] content) throws RefusedException {
        if (starts(content, '%', 'P', 'D', 'F')) {
            throw new RefusedException(SheetRefusal.Kind.PDF);
        }
        String head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (WEB.stream().anyMatch(head::startsWith)) {
            throw new RefusedException(SheetRefusal.Kind.WEB_PAGE);
        }
        boolean wide = starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF);
        for (int i = 0; !wide && i < content.length; i++) {
            if (content[i] >= 0 && content[i] < 9) {
                throw binary(content);
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
    private static void checkWorkbook(byte[] content, SheetLimits limits) throws RefusedException {
        Set<String> parts = new HashSet<>();
        long left = limits.inflated();
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
                long size = inflated(zip, Math.min(left, mostOf(entry.getName(), left)));
                left -= size;
                if (parts.size() > MOST_ENTRIES) {
                    throw new RefusedException(SheetRefusal.Kind.BOMB);
                }
            }
        } catch (IOException | RuntimeException e) { // hostile archives make the library stumble in many ways
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
        checkParts(parts);
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

    private static void checkParts(Set<String> parts) throws RefusedException {
        if (parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin") || part.startsWith("xl/macrosheets/"))) {
            throw new RefusedException(SheetRefusal.Kind.MACROS);
        }
        if (parts.contains("xl/workbook.bin")) {
            throw new RefusedException(SheetRefusal.Kind.BINARY_WORKBOOK);
        }
        if (parts.contains("content.xml") && parts.contains("mimetype")) {
            throw new RefusedException(SheetRefusal.Kind.OPEN_DOCUMENT);
        }
        if (parts.isEmpty()) {
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        }
        if (!parts.contains("xl/workbook.xml")) {
            throw new RefusedException(SheetRefusal.Kind.OTHER_ARCHIVE);
        }
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

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at + wanted.length <= content.length; at++) {
            if (java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
