package org.phaenruam.app.plans.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Texts;
import org.phaenruam.thaitext.ThaiDates;

/** What a file of budget lines comes to, in lines for people. */
final class BudgetReport {
    private static final int SHOWN = 100;

    private final Texts texts;

    BudgetReport(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(Lang lang, Sheet sheet, BudgetMap map, BudgetCheck check, boolean known) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.in(lang, "plans.budget.command.read", sheet.source(lang), check.rows() + check.badRows()));
        sheet.notes().forEach(note -> lines.add("  " + note.text(lang)));
        lines.add("  " + texts.in(lang, "plans.budget.command.matched", matched(map)));
        map.says()
                .forEach(said ->
                        lines.add("  " + texts.in(lang, said.key(), said.args().toArray())));
        check.years()
                .forEach((year, sum) ->
                        lines.add("  " + year(lang, "plans.budget.command.year", year, sum.rows(), sum.baht())));
        if (check.sumRows() > 0) {
            lines.add("  " + texts.in(lang, "plans.budget.command.sums", check.sumRows()));
        }
        if (check.withoutArea() > 0) {
            lines.add("  " + texts.in(lang, "plans.budget.command.noarea", check.withoutArea(), check.lost()));
        }
        check.several()
                .forEach(name -> lines.add("  "
                        + texts.in(
                                lang,
                                "plans.budget.command.several",
                                name.name(),
                                name.candidates(),
                                name.without(),
                                name.byCode())));
        flags(lang, lines, check, known);
        check.faults().stream().limit(SHOWN).forEach(fault -> lines.add("  " + fault(texts, lang, fault)));
        more(lang, lines, check.faults().size());
        return lines;
    }

    /** A file that is there as a whole says so; its sums need not say it once more. */
    private void flags(Lang lang, List<String> lines, BudgetCheck check, boolean known) {
        List<BudgetCheck.Flag> flags = known ? List.of() : check.flags();
        flags.stream().limit(SHOWN).forEach(flag -> lines.add("  " + flag(lang, flag, check)));
        more(lang, lines, flags.size());
    }

    private static String matched(BudgetMap map) {
        return map.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> SheetRow.letters(entry.getValue()) + "="
                        + entry.getKey().field())
                .collect(Collectors.joining(", "));
    }

    private void more(Lang lang, List<String> lines, int size) {
        if (size > SHOWN) {
            lines.add("  " + texts.in(lang, "plans.budget.command.more", size - SHOWN));
        }
    }

    private String year(Lang lang, String key, int yearCe, int rows, java.math.BigDecimal baht) {
        return texts.in(
                lang,
                key,
                Integer.toString(yearCe + ThaiDates.ERA),
                Integer.toString(yearCe),
                rows,
                "%,.2f".formatted(baht));
    }

    /** A doubtful figure with the one that makes it so. */
    private String flag(Lang lang, BudgetCheck.Flag flag, BudgetCheck check) {
        FormErrors.Problem problem = doubt(flag, check.whose(flag, lang));
        return texts.in(lang, problem.key(), problem.args().toArray());
    }

    /** The same as a message. */
    static FormErrors.Problem doubt(BudgetCheck.Flag flag, String whose) {
        return new FormErrors.Problem(
                "plans.budget.flag." + flag.kind(),
                List.of(
                        Integer.toString(flag.line()),
                        whose,
                        Integer.toString(flag.yearCe() + ThaiDates.ERA),
                        "%,.2f".formatted(flag.figure()),
                        (flag.file().isEmpty() ? "%,.2f" : "%,.0f").formatted(flag.against()),
                        flag.file()));
    }

    /** What is wrong with a cell, or with a row as a whole. */
    static String fault(Texts texts, Lang lang, RowFault fault) {
        String line = Integer.toString(fault.row().line());
        String wrong = texts.in(lang, fault.key(), fault.args().toArray());
        return fault.column() < 0
                ? texts.in(lang, "plans.budget.command.faultrow", line, wrong)
                : texts.in(lang, "plans.budget.command.fault", line, fault.cell(), fault.value(), wrong);
    }

    String known(Lang lang, Optional<BudgetStore.Known> known) {
        return texts.in(
                lang,
                "plans.budget.command.known",
                known.map(BudgetStore.Known::name).orElse(""),
                known.map(file -> file.sha256().substring(0, 12)).orElse(""));
    }

    String held(Lang lang, BudgetCheck check, boolean goodOnly) {
        if (check.rows() == 0) {
            return texts.in(lang, "plans.budget.command.nothing");
        }
        return check.badRows() > 0 && !goodOnly
                ? texts.in(lang, "plans.budget.command.heldbad", check.badRows())
                : texts.in(lang, "plans.budget.command.heldflags", check.flags().size());
    }

    List<String> stored(Lang lang, String sha256, Map<Integer, BudgetStore.Stored> years) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.in(lang, "plans.budget.command.stored", sha256));
        years.forEach(
                (year, sum) -> lines.add("  " + year(lang, "plans.budget.command.year", year, sum.rows(), sum.baht())));
        return lines;
    }
}
