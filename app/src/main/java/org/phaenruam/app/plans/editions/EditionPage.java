package org.phaenruam.app.plans.editions;

import java.util.List;
import org.phaenruam.app.web.Crumb;

/** One edition as it was adopted: its texts, its tree (from one branch on), its money, its seal. */
public record EditionPage(
        String plan,
        int seq,
        String planTitle,
        String name,
        List<Crumb> crumbs,
        boolean sample,
        String reason,
        String standing,
        boolean sealed,
        String digest,
        List<Text> texts,
        List<Branch> branches,
        int more,
        String up,
        List<Text> years,
        List<Text> indicators,
        boolean thaiDigits) {

    /** A label with what it says. */
    public record Text(String label, String text) {}

    /** A branch; {@code href} opens what hangs below it. */
    public record Branch(int depth, String number, String kind, String text, String detail, String baht, String href) {}
}
