package org.phaenruam.app.areas;

import java.util.Optional;

/** Tells by its first bytes that a file is no UTF-8 text. */
final class FileKind {
    private FileKind() {}

    /** The problem with a file that begins so; empty when it may be text. */
    static Optional<ImportProblem.Kind> problem(byte[] head, int length) {
        if (length == 0) {
            return Optional.of(ImportProblem.Kind.FILE_EMPTY);
        }
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(ImportProblem.Kind.FILE_SPREADSHEET);
        }
        if (starts(head, length, '%', 'P', 'D', 'F')) {
            return Optional.of(ImportProblem.Kind.FILE_PDF);
        }
        if (starts(head, length, 0xFF, 0xFE) || starts(head, length, 0xFE, 0xFF)) {
            return Optional.of(ImportProblem.Kind.FILE_UTF16);
        }
        for (int i = 0; i < length; i++) {
            if (head[i] >= 0 && head[i] < 9) {
                return Optional.of(ImportProblem.Kind.FILE_NOT_TEXT);
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int length, int... bytes) {
        if (length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
