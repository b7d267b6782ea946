package org.phaenruam.app.alignment;

import java.util.List;
import java.util.UUID;

/**
 * The links of one thing on its page: what people confirmed, what waits, and what the machine offers.
 *
 * @param action where the forms go
 * @param back which page the forms come back to, as the module that owns them understands it
 * @param ready false while the offers are being prepared
 * @param asked offers were looked for
 */
public record LinkPanel(
        String action,
        String back,
        List<Line> lines,
        List<Offer> offers,
        boolean asked,
        boolean ready,
        boolean mayAnswer) {

    /** A link: from the other end's point of view {@code incoming}. */
    public record Line(
            UUID id,
            String kind,
            String label,
            String lang,
            String href,
            String shelf,
            int rung,
            String css,
            String icon,
            String state,
            String said,
            List<String> reasons,
            boolean incoming,
            boolean mayConfirm,
            boolean mayRefuse) {}

    /** What the machine offers, with its reasons. */
    public record Offer(
            String target, String label, String lang, String href, String shelf, int rung, List<String> reasons) {}
}
