package org.phaenruam.app.areas;

import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.ShippedMessages;

/** This module's messages for reports that are printed outside a page. */
final class AreaWords {
    private static final ShippedMessages MESSAGES = ShippedMessages.of("areas");

    private AreaWords() {}

    static String text(Lang lang, String key, Object... args) {
        return MESSAGES.text(lang, key, args);
    }
}
