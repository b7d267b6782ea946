package org.phaenruam.app.proposals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A paper that belongs to a step: minutes, an order. PDF, PNG or JPEG by content, whatever its name says. */
public record StepFile(String name, String mediaType, byte[] bytes) {

    /** Looks at the first bytes; empty when it is none of the three kinds. */
    public static Optional<StepFile> of(String name, byte[] bytes) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\\"<>]", "_");
        safe = safe.length() > 120 ? safe.substring(safe.length() - 120) : safe;
        if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return Optional.of(new StepFile(safe, "application/pdf", bytes));
        }
        if (starts(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(new StepFile(safe, "image/png", bytes));
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(new StepFile(safe, "image/jpeg", bytes));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
