package org.phaenruam.app.mechanisms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for making local governments (อบต. เทศบาล อบจ.), agencies and partners with the areas they serve, from a day on. */
@Component
public class LocalGovernments {
    static final Deed MAKE = Deed.of("body.make-local", Capacity.ADMINISTRATOR);
    private static final int NAME_MAX = 120;

    private final BodyStore store;
    private final Bodies bodies;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    LocalGovernments(BodyStore store, Bodies bodies, Areas areas, Audit audit, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed: which kind, its name, and the codes of the areas it serves, parted by spaces, commas or new lines. */
    public record Typed(String type, String name, String serves) {}

    /** What became of it. */
    public sealed interface Made {
        record Done(Body body) implements Made {}

        record Refused(FormErrors errors) implements Made {}

        record Forbidden() implements Made {}
    }

    public boolean mayMake(Actor actor, AreaCode seat) {
        return actor.may(MAKE, Situation.at(seat));
    }

    /** Makes one, seated in this area, serving from today. */
    @Transactional
    public Made make(Actor actor, AreaCode seat, Typed typed) {
        if (!mayMake(actor, seat)) {
            return new Made.Forbidden();
        }
        FormErrors errors = FormErrors.none();
        Optional<BodyType> type = bodies.listTypes().stream()
                .filter(t -> (t.local() || t.receives()) && t.code().equals(typed.type()))
                .findFirst();
        if (type.isEmpty()) {
            errors.add("type", "mechanisms.error.type");
        }
        String name = ThaiText.normalise(typed.name());
        if (name.isBlank()) {
            errors.add("name", "mechanisms.error.name");
        } else if (name.length() > NAME_MAX) {
            errors.add("name", "mechanisms.error.long", name.length(), NAME_MAX);
        }
        List<AreaCode> serves = serves(actor, typed.serves(), errors);
        if (errors.any() || type.isEmpty()) {
            return new Made.Refused(errors);
        }
        String code = free(type.get().code() + "-" + seat);
        store.putLocal(
                new BodyStore.LocalRow(code, type.get().code(), seat.value(), name, null),
                serves,
                LocalDate.now(clock),
                false);
        audit.record(
                actor.ref(),
                MAKE.code(),
                new SubjectRef("body", code),
                seat,
                Map.of(
                        "name",
                        name,
                        "serves",
                        String.join(" ", serves.stream().map(AreaCode::value).toList())));
        bodies.refresh();
        return new Made.Done(bodies.get(code));
    }

    /** Makes an invented one for the demonstration, unless one of this code stands already. */
    @Transactional
    public void sample(String type, AreaCode seat, String code, String nameTh, String nameEn, List<AreaCode> serves) {
        if (store.codeTaken(code)) {
            return;
        }
        store.putLocal(
                new BodyStore.LocalRow(code, type, seat.value(), nameTh, nameEn),
                serves,
                LocalDate.now(clock).minusYears(2),
                true);
        audit.record(
                ActorRef.system("sample"), MAKE.code(), new SubjectRef("body", code), seat, Map.of("name", nameTh));
        bodies.refresh();
    }

    /** Makes an invented อบต. for each of these tambons that no local government serves yet; returns how many. */
    @Transactional
    public int samples(List<Area> tambons, ActorRef by) {
        List<BodyStore.LocalRow> rows = tambons.stream()
                .map(tambon -> new BodyStore.LocalRow(
                        "SAO-" + tambon.code(),
                        "SAO",
                        tambon.code().value(),
                        "อบต." + tambon.nameTh() + " (ตัวอย่าง)",
                        tambon.nameEn() == null ? null : tambon.nameEn() + " SAO (sample)"))
                .toList();
        int made = store.putSamples(rows, LocalDate.now(clock).minusYears(2));
        audit.record(
                by,
                MAKE.code(),
                new SubjectRef("body", "SAO"),
                AreaCode.NATION,
                Map.of("made", Integer.toString(made)));
        bodies.refresh();
        return made;
    }

    private List<AreaCode> serves(Actor actor, String typed, FormErrors errors) {
        AreaTree tree = areas.tree();
        List<AreaCode> codes = new ArrayList<>();
        for (String word : ThaiDigits.toArabic(typed).split("[\\s,;]+")) {
            Optional<AreaCode> code =
                    AreaCode.find(word).filter(c -> tree.find(c).isPresent());
            if (word.isEmpty()) {
                continue;
            }
            if (code.isEmpty()) {
                errors.add("serves", "mechanisms.error.area", word);
            } else if (!mayMake(actor, code.get())) {
                errors.add("serves", "mechanisms.error.notyours", word);
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        if (codes.isEmpty() && !errors.has("serves")) {
            errors.add("serves", "mechanisms.error.noarea");
        }
        return codes;
    }

    private String free(String base) {
        String code = base;
        for (int n = 2; store.codeTaken(code); n++) {
            code = base + "-" + n;
        }
        return code;
    }
}
