package org.phaenruam.app.web;

import org.phaenruam.app.kernel.Lang;

/** The messages of the product for what is said outside a page: by a command, in a file. */
public interface Texts {
    /** The message of this key in people's register, filled in like {@link Ui#t}. */
    String in(Lang lang, String key, Object... args);
}
