package org.phaenruam.app.proposals;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.proposals.uploads.Look;
import org.phaenruam.app.proposals.uploads.PdfCheck;
import org.phaenruam.app.proposals.uploads.Photo;
import org.phaenruam.app.web.FormErrors;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it is kept: a photo drawn anew without what the camera wrote into it, with a small picture of it, or a paper as
 * PDF. The only way in for files of needs and of their steps.
 */
public record UploadedFile(String name, String mediaType, byte[] bytes, byte @Nullable [] thumbnail) {
    static final long PHOTO_MOST = 12L * 1024 * 1024;
    static final long PAPER_MOST = 5L * 1024 * 1024;
    static final long PIXELS_MOST = 40_000_000;
    private static final int NAME_MAX = 100;

    /** Reads what a form sent; empty when it sent nothing, or nothing that may be kept, with the problem at the field. */
    static Optional<UploadedFile> read(FormErrors errors, String field, @Nullable MultipartFile sent) {
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.getSize() > PHOTO_MOST) {
            errors.add(field, "proposals.files.error.large");
            return Optional.empty();
        }
        try {
            return read(errors, field, NeedTextForm.or(sent.getOriginalFilename()), sent.getBytes());
        } catch (IOException e) {
            errors.add(field, "proposals.error.fileread");
            return Optional.empty();
        }
    }

    /** The same for bytes at hand. */
    static Optional<UploadedFile> read(FormErrors errors, String field, String name, byte[] bytes) {
        Look look = Look.at(bytes);
        String problem = switch (look) {
            case JPEG, PNG -> "";
            case PDF -> bytes.length > PAPER_MOST ? "paperlarge" : paperProblem(bytes);
            case HEIC -> "heic";
            case WEBP -> "webp";
            case SVG -> "svg";
            case OTHER -> "kind";
        };
        if (!problem.isEmpty()) {
            errors.add(field, "proposals.files.error." + problem);
            return Optional.empty();
        }
        if (look == Look.PDF) {
            return Optional.of(new UploadedFile(safe(name, "pdf"), "application/pdf", bytes, null));
        }
        return switch (Photo.of(look, bytes, PIXELS_MOST)) {
            case Photo.Made.Done done ->
                Optional.of(new UploadedFile(
                        safe(name, "jpg"),
                        "image/jpeg",
                        done.photo().jpeg(),
                        done.photo().thumbnail()));
            case Photo.Made.Refused refused -> {
                boolean pixels = refused.why() == Photo.Refusal.TOO_MANY_PIXELS;
                errors.add(field, pixels ? "proposals.files.error.pixels" : "proposals.files.error.broken");
                yield Optional.empty();
            }
        };
    }

    private static String paperProblem(byte[] bytes) {
        return switch (PdfCheck.look(bytes)) {
            case PAPER -> "";
            case ACTIVE -> "active";
            case LOCKED -> "locked";
            case BROKEN -> "broken";
        };
    }

    /** The last part of the name, without signs that lead elsewhere or turn the line around, with the ending that is true. */
    static String safe(String name, String ending) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*;%]", "")
                .strip();
        int dot = clean.lastIndexOf('.');
        String stem = (dot > 0 ? clean.substring(0, dot) : clean)
                .replaceAll("^\\.+|\\.+$", "")
                .strip();
        int length = stem.codePointCount(0, stem.length());
        String shortened = length <= NAME_MAX ? stem : stem.substring(0, stem.offsetByCodePoints(0, NAME_MAX));
        return (shortened.isEmpty() ? "file" : shortened) + "." + ending;
    }

    boolean photo() {
        return mediaType.equals("image/jpeg");
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
