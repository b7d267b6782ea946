package org.phaenruam.app.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for photos and papers of a need. They are added and, when they show what they must not, hidden; never changed. */
@Component
public class NeedFiles {
    /** Whoever may describe the need may add to it. */
    public static final Deed ADD =
            Deed.of("need.file.add", Capacity.AUTHOR, Capacity.RECORDER, Capacity.COORDINATOR, Capacity.BODY);
    /** Takes a file out of sight because it shows people or private data. */
    public static final Deed HIDE = Deed.of("need.file.hide", Capacity.COORDINATOR, Capacity.ADMINISTRATOR);

    static final int FILES_MOST = 40;

    private final FileStore store;
    private final NeedStore needs;
    private final Audit audit;
    private final Clock clock;

    NeedFiles(FileStore store, NeedStore needs, Audit audit, Clock clock) {
        this.store = store;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** All files, also hidden ones and those of steps, oldest first. */
    public List<NeedFile> list(Need need) {
        return store.list(need.id());
    }

    Optional<FileStore.Sent> find(Need need, UUID file, boolean small) {
        return store.find(need.id(), file, small);
    }

    public boolean mayAdd(Actor actor, Journey journey) {
        return actor.may(ADD, situation(journey.need(), Situated.after(journey.steps(), LocalDate.now(clock))));
    }

    public boolean mayHide(Actor actor, Need need) {
        return actor.may(HIDE, Situation.at(need.area()));
    }

    private static Situation situation(Need need, Situated now) {
        return new Situation(need.area(), now.holder(), need.author(), now.status());
    }

    /** Keeps one more file. */
    @Transactional
    public Written add(Actor actor, String code, UploadedFile file, FileNote note, UUID key) {
        Need need = get(code);
        needs.lock(need.id());
        if (store.added(key)) {
            return new Written.Done(code, true);
        }
        Situated now = Situated.after(needs.listSteps(need.id()), LocalDate.now(clock));
        if (!actor.may(ADD, situation(need, now))) {
            return new Written.Forbidden();
        }
        if (store.list(need.id()).size() >= FILES_MOST) {
            FormErrors errors = FormErrors.none();
            errors.add("file", "proposals.files.error.many", FILES_MOST);
            return new Written.Refused(errors);
        }
        UUID id = store.add(need.id(), file, note, actor.ref().value(), clock.instant(), key);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("file", id.toString());
        detail.put("kind", note.kind().name());
        detail.put("sha256", file.sha256());
        audit.record(actor.ref(), ADD.code(), need.ref(), need.area(), detail);
        return new Written.Done(code, false);
    }

    /** Takes a file out of sight, with the reason. */
    @Transactional
    public Written hide(Actor actor, String code, UUID file, String reason) {
        Need need = get(code);
        if (!mayHide(actor, need)) {
            return new Written.Forbidden();
        }
        FormErrors errors = FormErrors.none();
        FieldText.check(errors, "reason", reason, 200);
        if (reason.isBlank()) {
            errors.add("reason", "proposals.files.error.reason");
        }
        if (errors.any()) {
            return new Written.Refused(errors);
        }
        boolean again = store.hide(need.id(), file, reason, clock.instant()) == 0;
        if (!again) {
            Map<String, String> detail = Map.of("file", file.toString(), "reason", reason);
            audit.record(actor.ref(), HIDE.code(), need.ref(), need.area(), detail);
        }
        return new Written.Done(code, again);
    }

    private Need get(String code) {
        return needs.find(code).orElseThrow(() -> new NoSuchElementException("no need has the code '" + code + "'"));
    }
}
