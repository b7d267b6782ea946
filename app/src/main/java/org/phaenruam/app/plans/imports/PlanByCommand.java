package org.phaenruam.app.plans.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.Plans;
import org.phaenruam.app.plans.PlansByFile;
import org.phaenruam.app.web.FormErrors.Problem;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;

/** The import of a plan's projects as a command runs it. */
@Component
class PlanByCommand implements PlansByFile {
    private static final int SHOWN = 200;

    private final PlanImports imports;
    private final Plans plans;
    private final Texts texts;

    PlanByCommand(PlanImports imports, Plans plans, Texts texts) {
        this.imports = imports;
        this.plans = plans;
        this.texts = texts;
    }

    @Override
    public Report take(Order order, ActorRef by) {
        List<String> map = order.map().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("plan="))
                .toList();
        String code = order.plan().isEmpty()
                ? order.map().stream()
                        .filter(line -> line.startsWith("plan="))
                        .map(line -> line.substring("plan=".length()).strip())
                        .findFirst()
                        .orElse("")
                : order.plan();
        Optional<Plan> plan = plans.find(code);
        if (plan.isEmpty()) {
            return both("plans.planfile.noplan", code);
        }
        SheetRead read;
        try (InputStream in = Files.newInputStream(order.file())) {
            read = SheetReader.read(in, SheetLimits.COMMAND, order.sheet());
        } catch (IOException e) {
            return both("plans.budget.command.unreadable", String.valueOf(e.getMessage()));
        }
        return switch (read) {
            case SheetRefusal refusal -> new Report(false, List.of(refusal.text(Lang.TH), refusal.text(Lang.EN)));
            case Sheet sheet ->
                take(order, by, plan.get(), sheet, new PlanForm(PlanYears.of(plan.get()), map).read(sheet));
        };
    }

    private Report take(Order order, ActorRef by, Plan plan, Sheet sheet, PlanForm.Read form) {
        if (!form.header()) {
            return both(
                    "plans.planfile.noheader",
                    String.join(", ", sheet.rows().getFirst().cells()));
        }
        PlanImports.Outcome outcome;
        if (form.faults().isEmpty() && form.doubts().isEmpty()) {
            String sha256;
            try {
                sha256 = Digests.sha256(Files.newInputStream(order.file()));
            } catch (IOException e) {
                return both("plans.budget.command.unreadable", String.valueOf(e.getMessage()));
            }
            var origin = new PlanImports.Origin(String.valueOf(order.file().getFileName()), sha256);
            outcome = imports.bring(null, by, plan, form, origin, order.dryRun());
        } else {
            outcome = PlanImports.Outcome.refused(form.faults(), form.doubts());
        }
        List<String> lines = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            lines.addAll(lines(lang, order, plan, sheet, form, outcome));
        }
        return new Report(outcome.fine(), lines);
    }

    private List<String> lines(
            Lang lang, Order order, Plan plan, Sheet sheet, PlanForm.Read form, PlanImports.Outcome outcome) {
        List<String> lines = new ArrayList<>();
        long projects = form.items().stream().filter(PlanItem::project).count();
        lines.add(texts.in(
                lang,
                "plans.planfile.read",
                sheet.source(lang),
                texts.in(lang, "plans.planfile.form." + form.form()),
                projects,
                form.items().size() - projects));
        sums(outcome.fine() ? outcome.fresh() : form.items())
                .forEach((year, baht) -> lines.add(
                        "  " + texts.in(lang, "plans.planfile.year", Integer.toString(year), "%,.2f".formatted(baht))));
        if (!form.sameNumbers().isEmpty()) {
            lines.add("  " + texts.in(lang, "plans.planfile.samenumbers", String.join(", ", form.sameNumbers())));
        }
        sheet.notes().forEach(note -> lines.add("  " + note.text(lang)));
        form.says().forEach(said -> lines.add(line(lang, said)));
        outcome.faults().stream()
                .limit(SHOWN)
                .forEach(fault -> lines.add("  " + BudgetReport.fault(texts, lang, fault)));
        outcome.whole().forEach(problem -> lines.add(line(lang, problem)));
        outcome.differs().stream().limit(SHOWN).forEach(problem -> lines.add(line(lang, problem)));
        String end =
                !outcome.fine() ? "plans.planfile.held" : order.dryRun() ? "plans.planfile.dry" : "plans.planfile.done";
        lines.add(texts.in(lang, end, plan.code(), outcome.added(), outcome.already()));
        if (!outcome.takenOut().isEmpty()) {
            lines.add(texts.in(
                    lang,
                    "plans.planfile.takenout",
                    outcome.takenOut().size(),
                    outcome.takenOut().stream().limit(SHOWN).collect(Collectors.joining(", "))));
        }
        return lines;
    }

    private String line(Lang lang, Problem problem) {
        return "  " + texts.in(lang, problem.key(), problem.args().toArray());
    }

    /** What they cost, by Buddhist year. */
    private static NavigableMap<Integer, BigDecimal> sums(List<PlanItem> items) {
        NavigableMap<Integer, BigDecimal> sums = new TreeMap<>();
        items.forEach(item -> item.money().forEach((year, baht) -> sums.merge(year, baht, BigDecimal::add)));
        return sums;
    }

    private Report both(String key, Object... args) {
        return new Report(false, List.of(texts.in(Lang.TH, key, args), texts.in(Lang.EN, key, args)));
    }
}
