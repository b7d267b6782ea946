package org.phaenruam.app.ops;

import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.DatabaseFailure;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line what stopped the product from starting or a command from ending well. */
final class Failures {
    private Failures() {}

    static String oneLine(Throwable failure) {
        DatabaseFailure database = find(failure, DatabaseFailure.class);
        if (database != null) {
            return message(database);
        }
        PortInUseException port = find(failure, PortInUseException.class);
        if (port != null) {
            return "Port " + port.getPort() + " is in use by another program; choose another with --port."
                    + " (พอร์ตนี้มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่นด้วย --port)";
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return message(root);
    }

    static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }

    private static String message(Throwable failure) {
        String text = failure.getMessage();
        return text == null ? failure.toString() : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
