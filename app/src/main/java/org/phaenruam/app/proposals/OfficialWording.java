package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the official text of a need. It stands beside the people's words and never replaces them. */
@Component
public class OfficialWording {
    /** A coordinator of the place, or whoever decides for the body that has the need. */
    public static final Deed WORD = Deed.of("need.word", Capacity.COORDINATOR, Capacity.BODY);

    private final NeedStore needs;
    private final Audit audit;
    private final Clock clock;

    OfficialWording(NeedStore needs, Audit audit, Clock clock) {
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The official text as it reads now. */
    public OfficialText find(Need need) {
        boolean never = need.wordingVersion() == 1; // the first wording is the people's own
        String detail = never ? "" : needs.detailOfficial(need.id(), need.wordingVersion());
        return new OfficialText(need.titleOfficial(), detail, need.titleEn());
    }

    public boolean mayWord(Actor actor, Journey journey) {
        return mayWord(actor, journey.need(), Situated.after(journey.steps(), LocalDate.now(clock)));
    }

    private static boolean mayWord(Actor actor, Need need, Situated now) {
        return actor.may(WORD, new Situation(need.area(), now.holder(), need.author(), now.status()));
    }

    /** Adds a version with this official text; {@code seen} is the version that the person saw. */
    @Transactional
    public Written word(Actor actor, String code, OfficialText text, int seen) {
        Need found = get(code);
        needs.lock(found.id());
        Need need = get(code);
        Situated now = Situated.after(needs.listSteps(need.id()), LocalDate.now(clock));
        if (!mayWord(actor, need, now)) {
            return new Written.Forbidden();
        }
        if (find(need).equals(text)) {
            return new Written.Done(code, true);
        }
        if (need.wordingVersion() != seen) {
            return new Written.Stale(List.of());
        }
        FormErrors errors = FormErrors.none();
        FieldText.check(errors, "titleOfficial", text.title(), NeedTextRules.TITLE_MAX * 2);
        FieldText.check(errors, "detailOfficial", text.detail(), NeedTextRules.DETAIL_MAX);
        FieldText.check(errors, "titleEn", text.titleEn(), NeedTextRules.TITLE_MAX * 2);
        if (errors.any()) {
            return new Written.Refused(errors);
        }
        needs.addWording(worded(need, text), text.detail(), actor.ref().value(), clock.instant());
        Map<String, String> detail = Map.of("title", text.title(), "version", String.valueOf(seen + 1));
        audit.record(actor.ref(), WORD.code(), need.ref(), need.area(), detail);
        return new Written.Done(code, false);
    }

    private static Need worded(Need need, OfficialText text) {
        return new Need(
                need.id(),
                need.code(),
                need.area(),
                need.author(),
                need.speakerKind(),
                need.speakerLabel(),
                need.doerClass(),
                need.sample(),
                need.createdAt(),
                need.title(),
                need.detail(),
                text.titleEn(),
                text.title(),
                need.wordingVersion() + 1,
                need.splitFrom());
    }

    private Need get(String code) {
        return needs.find(code).orElseThrow(() -> new NoSuchElementException("no need has the code '" + code + "'"));
    }
}
