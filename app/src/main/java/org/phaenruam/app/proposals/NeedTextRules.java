package org.phaenruam.app.proposals;

import java.util.Optional;
import java.util.Set;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.thaitext.ThaiText;

/** What a need must say to be a need; everything else can come later, by whoever helps. */
final class NeedTextRules {
    static final int TITLE_MAX = 120;
    static final int DETAIL_MAX = 2000;
    static final int SPEAKER_MAX = 80;
    private static final Set<String> SPEAKERS = Set.of("PERSON", "GROUP", "ON_BEHALF");
    private static final Set<String> DOERS = Set.of("", "SELF", "JOINT", "REQUEST");

    private NeedTextRules() {}

    /** The same text with Thai put into its normal form and spaces tidied; nothing is cut. */
    static NeedText tidied(NeedText text) {
        return new NeedText(
                text.key(),
                ThaiText.normalise(text.title()),
                text.detail().strip(),
                ThaiText.normalise(text.titleOfficial()),
                text.areaCode().strip(),
                text.withinCode().strip(),
                text.speakerKind(),
                ThaiText.normalise(text.speakerLabel()),
                text.doerClass());
    }

    /** What a need's first step says: its detail, as far as a sentence goes, or its title. */
    static String sentence(String title, String detail) {
        String said = detail.isBlank() ? title : detail;
        return said.length() <= Rules.SENTENCE_MAX ? said : said.substring(0, Rules.SENTENCE_MAX - 1) + "…";
    }

    static FormErrors check(NeedText text, AreaTree tree) {
        FormErrors errors = FormErrors.none();
        filled(errors, "title", text.title(), TITLE_MAX, true);
        filled(errors, "detail", text.detail(), DETAIL_MAX, false);
        filled(errors, "titleOfficial", text.titleOfficial(), TITLE_MAX * 2, false);
        filled(
                errors,
                "speakerLabel",
                text.speakerLabel(),
                SPEAKER_MAX,
                text.speakerKind().equals("GROUP"));
        if (SpeakerNames.namesAPerson(text.speakerLabel())) {
            errors.add("speakerLabel", "proposals.error.speakerLabel.name");
        }
        if (!SPEAKERS.contains(text.speakerKind())) {
            errors.add("speakerKind", "proposals.error.speaker");
        }
        if (!DOERS.contains(text.doerClass())) {
            errors.add("doerClass", "proposals.error.doer");
        }
        checkPlace(errors, text, tree);
        return errors;
    }

    private static void filled(FormErrors errors, String field, String value, int max, boolean required) {
        if (required && value.isBlank()) {
            errors.add(field, "proposals.error." + field + ".empty");
        } else if (value.codePointCount(0, value.length()) > max) {
            errors.add(field, "proposals.error.long", value.codePointCount(0, value.length()), max);
        } else if (value.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
            errors.add(field, "proposals.error.control");
        } else {
            PersonalMarks.check(errors, field, value);
        }
    }

    private static void checkPlace(FormErrors errors, NeedText text, AreaTree tree) {
        if (text.areaCode().isEmpty()) {
            errors.add("area", "proposals.error.area.empty");
            return;
        }
        Optional<AreaCode> area =
                AreaCode.find(text.areaCode()).filter(code -> tree.find(code).isPresent());
        if (area.isEmpty()) {
            errors.add("area", "proposals.error.area.unknown", text.areaCode());
            return;
        }
        Optional<AreaCode> within = AreaCode.find(text.withinCode());
        if (within.isPresent() && !tree.within(area.get(), within.get())) {
            errors.add("area", "proposals.error.area.elsewhere", text.areaCode());
        }
    }
}
