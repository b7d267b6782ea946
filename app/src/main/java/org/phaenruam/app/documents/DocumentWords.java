package org.phaenruam.app.documents;

import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.ShippedMessages;

/** This module's messages, for pages and for what commands print. */
final class DocumentWords {
    private static final ShippedMessages MESSAGES = ShippedMessages.of("documents");

    private DocumentWords() {}

    static String text(Lang lang, String key, Object... args) {
        return MESSAGES.text(lang, key, args);
    }
}
