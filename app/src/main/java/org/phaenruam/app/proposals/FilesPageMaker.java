package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Turns the files of a need into what one reader sees of them. */
@Component
class FilesPageMaker {
    private static final int ON_THE_NEED = 6;

    private final NeedFiles files;
    private final Areas areas;

    FilesPageMaker(NeedFiles files, Areas areas) {
        this.files = files;
        this.areas = areas;
    }

    FileStripPage strip(Ui ui, Actor actor, Journey journey, boolean any) {
        List<NeedFile> kept = any ? files.list(journey.need()) : List.of();
        List<NeedFile> open = kept.stream()
                .filter(f -> !f.hidden() && f.note().kind() != FileKind.STEP)
                .toList();
        return new FileStripPage(
                journey.need().code(),
                open.reversed().stream()
                        .limit(ON_THE_NEED)
                        .map(f -> item(ui, journey.need(), f))
                        .toList(),
                Math.max(0, open.size() - ON_THE_NEED),
                actor.signedIn() && files.mayAdd(actor, journey));
    }

    FilesPage page(Ui ui, Actor actor, Journey journey, UUID key, Map<String, String> typed, FormErrors errors) {
        Need need = journey.need();
        boolean mayHide = actor.signedIn() && files.mayHide(actor, need);
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), need.area(), need.code()));
        crumbs.set(crumbs.size() - 1, new Crumb(need.code(), "/needs/" + need.code()));
        crumbs.add(new Crumb(ui.t("proposals.files.crumb"), null));
        return new FilesPage(
                need.code(),
                need.title(ui.lang(), ui.register()),
                need.sample(),
                crumbs,
                files.list(need).stream().map(f -> item(ui, need, f)).toList(),
                actor.signedIn() && files.mayAdd(actor, journey),
                mayHide,
                key,
                kinds(ui),
                Map.copyOf(typed),
                errors);
    }

    private static List<Option> kinds(Ui ui) {
        List<Option> kinds = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            if (kind != FileKind.STEP) {
                kinds.add(new Option(kind.name(), ui.t("proposals.files.kind." + kind.name())));
            }
        }
        return kinds;
    }

    private static FilesPage.Item item(Ui ui, Need need, NeedFile file) {
        String at = "/needs/" + need.code() + "/files/" + file.id();
        FileNote note = file.note();
        String made = note.madeOn() == null
                ? note.madeWhere()
                : (ui.shortDate(note.madeOn()) + " " + note.madeWhere()).strip();
        return new FilesPage.Item(
                file.id().toString(),
                ui.t("proposals.files.kind." + note.kind().name()),
                note.caption().isEmpty() ? file.name() : note.caption(),
                made,
                ui.t("proposals.files.size", Math.max(1, file.size() / 1024)),
                file.hidden() ? null : at,
                file.hidden() || !file.photo() ? null : at + "/thumbnail",
                file.hiddenReason());
    }
}
