package org.phaenruam.app.plans.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of every change that was made to a plan: when, by which office, what it said before and after. */
@Controller
class HistoryPages {
    private static final int CHANGES = 60;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Within the years that the database knows; whether it is a day and an hour is for whoever reads it. */
    private static final Pattern MOMENT = Pattern.compile("[12][0-9]{3}-[0-9TZ:.-]{6,26}");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final UUID FIRST = new UUID(0, 0);

    private final Plans plans;
    private final TreeChanges tree;
    private final PlanParts parts;
    private final Accounts accounts;
    private final Views views;

    HistoryPages(Plans plans, TreeChanges tree, PlanParts parts, Accounts accounts, Views views) {
        this.plans = plans;
        this.tree = tree;
        this.parts = parts;
        this.accounts = accounts;
        this.views = views;
    }

    @GetMapping("/plans/{code}/history")
    ModelAndView history(
            Ui ui,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String key) {
        Plan plan = plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<TreeStore.Kept> edits = tree.listEdits(code, CHANGES + 1, moment(before), place(key));
        List<TreeStore.Kept> shown = edits.size() > CHANGES ? edits.subList(0, CHANGES) : edits;
        Map<String, String> offices = offices(shown);
        EditWords words = words(ui, plan);
        return ui.page(
                "plans/history",
                new HistoryPage(
                        code,
                        plan.title(ui.lang(), ui.register()),
                        views.crumbs(ui, plan, ui.t("plans.history.crumb")),
                        plan.sample(),
                        shown.stream()
                                .map(kept -> words.line(kept, who(kept, offices)))
                                .toList(),
                        edits.size() > CHANGES
                                ? "/plans/" + code + "/history?before="
                                        + shown.getLast().at() + "&key="
                                        + shown.getLast().edit().key()
                                : ""));
    }

    private EditWords words(Ui ui, Plan plan) {
        Map<String, String> names =
                tree.listAll(plan.code()).stream().collect(Collectors.toMap(Branch::code, b -> Views.text(ui, b)));
        parts.of(plan.type().code()).forEach(part -> names.put(part.code(), ui.say(part.label())));
        names.put("indicators", ui.t("plans.indicators.crumb"));
        names.put("edition", ui.t("plans.history.draft"));
        return new EditWords(ui, names, body -> views.body(ui, body));
    }

    private Map<String, String> offices(List<TreeStore.Kept> edits) {
        return accounts.who(edits.stream()
                .map(HistoryPages::account)
                .flatMap(Optional::stream)
                .toList());
    }

    private static String who(TreeStore.Kept kept, Map<String, String> offices) {
        return account(kept)
                .flatMap(ref -> Optional.ofNullable(offices.get(ref)))
                .orElse("");
    }

    @GetMapping("/plans/{code}/history.{format}")
    void file(Ui ui, @PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        Plan plan = plans.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<TreeStore.Kept> edits = tree.listEdits(code, Integer.MAX_VALUE, "", FIRST);
        Map<String, String> offices = offices(edits);
        EditWords words = words(ui, plan);
        List<String> header = Stream.of("day", "time", "who", "deed", "code", "subject", "before", "after", "edition")
                .map(column -> ui.t("plans.history.column." + column))
                .toList();
        Stream<List<Cell>> rows = edits.stream().map(kept -> {
            HistoryPage.Line line = words.line(kept, who(kept, offices));
            LocalDateTime at = LocalDateTime.ofInstant(kept.at(), EditWords.THAILAND);
            return List.of(
                    Cell.of(at.toLocalDate()),
                    Cell.of(SECOND.format(at)),
                    Cell.of(line.who()),
                    Cell.of(line.deed()),
                    Cell.of(kept.edit().subject()),
                    Cell.of(line.subject()),
                    Cell.of(line.before()),
                    Cell.of(line.after()),
                    Cell.of((long) kept.edit().edition()));
        });
        String name = ui.t("plans.history.title", plan.title(ui.lang(), ui.register()));
        TableDownload.send(response, as, new Table(name, header, rows), name);
    }

    /** As an address of this page names it; empty, from the newest on, when it names none. */
    private static String moment(String typed) {
        try {
            return MOMENT.matcher(typed).matches() ? Instant.parse(typed).toString() : "";
        } catch (DateTimeParseException noMoment) {
            return "";
        }
    }

    /** A place within a moment; before all of it when none is named. */
    private static UUID place(String typed) {
        return KEY.matcher(typed).matches() ? UUID.fromString(typed) : FIRST;
    }

    private static Optional<String> account(TreeStore.Kept kept) {
        return Optional.ofNullable(kept.account())
                .map(id -> ActorRef.account(id).value());
    }
}
