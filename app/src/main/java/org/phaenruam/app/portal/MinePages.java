package org.phaenruam.app.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.MustAnswer;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedLines;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.proposals.NeedOrder;
import org.phaenruam.app.proposals.NeedQuery;
import org.phaenruam.app.proposals.NeedRow;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** My things: what I must answer, what I wrote, what I follow. Short, for a small old phone. */
@Controller
class MinePages {
    private static final int SHOWN = 10;

    private final Needs needs;
    private final NeedLines lines;
    private final Proposals proposals;
    private final List<MustAnswer> tasks;
    private final Glossaries glossaries;

    MinePages(Needs needs, NeedLines lines, Proposals proposals, List<MustAnswer> tasks, Glossaries glossaries) {
        this.needs = needs;
        this.lines = lines;
        this.proposals = proposals;
        this.tasks = tasks;
        this.glossaries = glossaries;
    }

    @GetMapping("/mine")
    ModelAndView mine(Ui ui, Actor actor) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to see your things");
        }
        NeedQuery all = NeedQuery.of(AreaCode.NATION).in(NeedOrder.NEWEST);
        Slice<NeedRow> returned = needs.page(all.by(actor.account()).inStatus("RETURNED"), null, SHOWN);
        Slice<NeedRow> written = needs.page(all.by(actor.account()), null, SHOWN);
        Slice<NeedRow> followed = needs.page(all.followedBy(actor.account()), null, SHOWN);
        return ui.page(
                "portal/mine",
                new MinePage(
                        tasks(ui, actor),
                        needs.listDrafts(actor.account()).stream()
                                .map(need -> line(ui, need))
                                .toList(),
                        lines(ui, returned),
                        written.rows().stream()
                                .filter(row -> !row.line().status().equals("RETURNED"))
                                .map(row -> line(ui, row.line()))
                                .toList(),
                        written.total(),
                        lines(ui, followed),
                        followed.total(),
                        glossaries.proposedBy(actor),
                        newHref(actor)));
    }

    private List<MinePage.Task> tasks(Ui ui, Actor actor) {
        List<MinePage.Task> all = new ArrayList<>();
        tasks.forEach(source -> source.of(ui, actor).forEach(task -> all.add(task(ui, task))));
        int words = glossaries.waitingFor(actor);
        if (words > 0) {
            all.add(new MinePage.Task(ui.t("alignment.words.waiting", words), "/words/waiting", "", false));
        }
        return all;
    }

    private List<NeedListPage.Line> lines(Ui ui, Slice<NeedRow> slice) {
        return slice.rows().stream().map(row -> line(ui, row.line())).toList();
    }

    private NeedListPage.Line line(Ui ui, NeedLine need) {
        return lines.line(ui, need, "/needs/" + need.code());
    }

    private static MinePage.Task task(Ui ui, MustAnswer.Task task) {
        String due = task.due() == null ? "" : ui.t("portal.mine.due", ui.shortDate(task.due()));
        return new MinePage.Task(
                task.text(), task.href(), due, task.due() != null && task.due().isBefore(ui.today()));
    }

    private @Nullable String newHref(Actor actor) {
        return actor.grants().stream().anyMatch(grant -> proposals.mayWrite(actor, grant.area())) ? "/needs/new" : null;
    }
}
