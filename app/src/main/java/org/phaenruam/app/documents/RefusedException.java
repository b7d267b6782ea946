package org.phaenruam.app.documents;

import org.xml.sax.SAXException;

/** Ends the reading of a file from deep inside; never leaves the module. */
final class RefusedException extends SAXException {
    private static final long serialVersionUID = 1L;

    private final transient SheetRefusal refusal;

    RefusedException(SheetRefusal.Kind kind, String... values) {
        super(kind.name());
        this.refusal = SheetRefusal.of(kind, values);
    }

    SheetRefusal refusal() {
        return refusal;
    }
}
