package org.phaenruam.app.plans.editing;

import java.util.HashMap;
import java.util.Map;
import org.phaenruam.app.plans.editions.Contents;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiText;

/**
 * What an edition may do that mends only wording: slips, not another sense. Kind, number and who does it stay; of a text at
 * least half must stand as it passed, counted in pairs of neighbouring letters, however many times it is mended in between.
 * The half is our own design.
 */
final class WordsOnly {
    private static final double LEAST_KEPT = 0.5;

    private WordsOnly() {}

    /** What goes beyond mending the words of this branch, as the edition that passed has it, at its fields. */
    static void check(FormErrors errors, Contents passed, Branch branch, NewBranch to) {
        same(errors, "kind", branch.kind(), to.kind());
        same(errors, "no", branch.no(), to.no());
        same(errors, "doer", branch.doer(), to.doer());
        same(errors, "body", branch.body(), to.body());
        passed.nodes().stream()
                .filter(node -> node.code().equals(branch.code()))
                .findFirst()
                .ifPresent(node -> {
                    mended(errors, "textTh", node.textTh(), to.textTh());
                    mended(errors, "textEn", node.textEn(), to.textEn());
                    mended(errors, "detail", node.detail(), to.detail());
                    mended(errors, "responsible", node.responsible(), to.responsible());
                });
    }

    /** What goes beyond mending the words of a part, as the edition that passed has it, at its field. */
    static void check(FormErrors errors, Contents passed, String part, String text) {
        String before = passed.sections().stream()
                .filter(section -> section.part().equals(part))
                .findFirst()
                .map(Contents.Section::text)
                .orElse("");
        mended(errors, "text", before, text);
    }

    private static void same(FormErrors errors, String field, String before, String after) {
        if (!before.equals(after)) {
            errors.add(field, "plans.error.wordsonly");
        }
    }

    /** A problem at this field where another text stands in place of the one before. */
    private static void mended(FormErrors errors, String field, String before, String after) {
        if (!ThaiText.normalise(before).equals(after) && kept(before, after) < LEAST_KEPT) {
            errors.add(field, "plans.error.anothertext");
        }
    }

    /** How much of the longer of two texts stands in both, from 0 to 1. */
    static double kept(String before, String after) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 2 <= before.length(); at++) {
            pairs.merge(before.substring(at, at + 2), 1, Integer::sum);
        }
        int both = 0;
        for (int at = 0; at + 2 <= after.length(); at++) {
            if (pairs.merge(after.substring(at, at + 2), -1, Integer::sum) >= 0) {
                both++;
            }
        }
        return both / Math.max(1.0, Math.max(before.length(), after.length()) - 1.0);
    }
}
