package org.phaenruam.app.plans.editions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes an edition for ever: what the plan says at that moment is kept as text with its digest. */
@Component
public class Seal {
    private final EditionStore store;
    private final ContentsStore contents;
    private final EditionRules rules;
    private final Clock clock;

    Seal(EditionStore store, ContentsStore contents, EditionRules rules, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.rules = rules;
        this.clock = clock;
    }

    /** Seals the first edition of a plan that was approved before there were seals; inside the transaction of its next one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sealOld(String plan) {
        int approval = store.lastApproval(plan);
        if (approval > 0 && !store.any(plan)) {
            seal(Edition.firstDraft(plan), approval, "");
        }
    }

    /** The edition that is open, or else the last sealed one; the first draft where nobody has begun an edition. */
    public Edition current(String plan) {
        List<Edition> all = store.list(plan);
        return all.isEmpty() ? Edition.firstDraft(plan) : all.getLast();
    }

    /** The last sealed edition, if there is one. */
    public Optional<Edition> inForce(String plan) {
        return store.list(plan).stream().filter(Edition::sealed).reduce((earlier, later) -> later);
    }

    /** What the last sealed edition says, if there is one. */
    public Optional<Contents> passed(String plan) {
        return inForce(plan)
                .flatMap(edition -> store.content(plan, edition.seq()))
                .map(ContentsText::read);
    }

    /** What an edition of this kind may change and who decides it. */
    public EditionRule rule(EditionKind kind) {
        return rules.get(kind);
    }

    /** Seals the open edition under this approval, inside the transaction of the approval; answers the digest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String adopt(Edition open, int approval, String forum) {
        return seal(open, approval, forum);
    }

    /** True when a later edition says nothing else than the one sealed before it. */
    public boolean changesNothing(Edition open) {
        if (open.kind() == EditionKind.FIRST) {
            return false;
        }
        String before = store.content(
                        open.planCode(), lastSealed(open.planCode()).seq())
                .orElse("");
        return before.equals(ContentsText.write(contents.read(open.planCode())));
    }

    private Edition lastSealed(String plan) {
        return inForce(plan).orElseThrow();
    }

    private String seal(Edition open, int approval, String forum) {
        String text = ContentsText.write(contents.read(open.planCode()));
        String digest = ContentsText.digest(text);
        if (!store.any(open.planCode())) {
            int year = org.phaenruam.thaitext.ThaiDates.year(java.time.LocalDate.now(clock));
            store.begin(open.planCode(), EditionKind.FIRST, year, "", clock.instant(), null, Ids.next());
        }
        store.seal(open, approval, forum, text, digest, clock.instant());
        return digest;
    }

    /** What the record of deeds keeps of a sealed edition. */
    public static Map<String, String> detail(Edition edition, String digest) {
        return Map.of(
                "edition", String.valueOf(edition.seq()), "kind", edition.kind().name(), "sha256", digest);
    }
}
