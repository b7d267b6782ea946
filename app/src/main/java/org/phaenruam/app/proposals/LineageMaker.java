package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Says how a need descends from others, side by side with their own words, and what is being asked about joining it. */
@Component
class LineageMaker {
    private final Joinings joinings;
    private final NeedLines lines;

    LineageMaker(Joinings joinings, NeedLines lines) {
        this.joinings = joinings;
        this.lines = lines;
    }

    LineagePage page(Ui ui, Actor actor, Need need, BesideStore.Has has, JoiningAnswer typed) {
        List<Relative> relatives = has.relatives() ? joinings.relatives(need) : List.of();
        List<LineagePage.Group> groups = new ArrayList<>();
        for (Relative.Kind kind : Relative.Kind.values()) {
            List<LineagePage.Line> of = relatives.stream()
                    .filter(r -> r.kind() == kind)
                    .map(r -> line(ui, r))
                    .toList();
            if (!of.isEmpty()) {
                groups.add(new LineagePage.Group(ui.t("proposals.lineage." + kind, of.size()), of));
            }
        }
        List<LineagePage.Asked> asked = joinings.listOf(need).stream()
                .map(joining ->
                        asked(ui, actor, need, joining, typed.at(joining.id().toString())))
                .toList();
        return new LineagePage(need.code(), groups, asked);
    }

    private LineagePage.Line line(Ui ui, Relative r) {
        String title = ui.lang() == Lang.EN && !r.titleEn().isEmpty() ? r.titleEn() : r.title();
        String who = r.speakerLabel().isEmpty() ? ui.t("proposals.speaker." + r.speakerKind()) : r.speakerLabel();
        return new LineagePage.Line(
                "/needs/" + r.code(), r.code(), title, r.detail(), who + " " + lines.place(ui, r.area()));
    }

    private LineagePage.Asked asked(Ui ui, Actor actor, Need need, Joining joining, JoiningAnswer typed) {
        boolean joins = joining.needCode().equals(need.code());
        boolean open = joining.state().equals("OPEN");
        String other = joins ? joining.keptCode() : joining.needCode();
        String text = open
                ? ui.t(joins ? "proposals.join.asked" : "proposals.join.askedkept", other, ui.date(joining.answerBy()))
                : ui.t("proposals.join.refused", other);
        List<String> voices = joining.voices().stream().map(v -> voice(ui, v)).toList();
        boolean mayAnswer = open
                && joining.voices().stream()
                        .anyMatch(v -> v.code().equals(need.code()) && joinings.mayAnswer(actor, v));
        return new LineagePage.Asked(
                joining.id().toString(),
                text,
                joining.sentence(),
                voices,
                open,
                mayAnswer,
                ui.t("proposals.join.ask", other),
                typed);
    }

    private static String voice(Ui ui, JoiningStore.Voice voice) {
        String who = voice.speakerLabel().isEmpty()
                ? ui.t("proposals.speaker." + voice.speakerKind())
                : voice.speakerLabel();
        String key = voice.answer() == null ? "silent" : voice.answer().equals("YES") ? "yes" : "no";
        String said = voice.said().isEmpty() ? "" : " “" + voice.said() + "”";
        return ui.t("proposals.join.voice." + key, who, voice.code()) + said;
    }
}
