package org.phaenruam.app.plans.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.plans.BudgetsByFile;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;

/** The import of budget lines as a command runs it. */
@Component
class BudgetByCommand implements BudgetsByFile {
    private static final int EVERY = 100_000;

    private final BudgetImports imports;
    private final BudgetReport report;
    private final Texts texts;

    BudgetByCommand(BudgetImports imports, Texts texts) {
        this.imports = imports;
        this.report = new BudgetReport(texts);
        this.texts = texts;
    }

    @Override
    public Report take(Order order, ActorRef by, Consumer<String> progress) {
        BudgetSource source = taker -> SheetReader.stream(order.file(), SheetLimits.STREAM, order.sheet(), taker);
        List<SheetRow> first = new ArrayList<>();
        if (source.first(first) instanceof SheetRefusal refusal) {
            return refused(refusal);
        }
        BudgetMap map = BudgetMap.guess(first);
        for (String line : order.map()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Optional<BudgetMap> with = map.with(line);
            if (with.isEmpty()) {
                return both(false, "plans.budget.command.map", line, fields());
            }
            map = with.get();
        }
        if (!map.complete()) {
            List<String> headings = map.headings().isEmpty() ? first.getFirst().cells() : map.headings();
            return both(false, "plans.budget.command.columns", String.join(", ", headings));
        }
        if (!map.doubts().isEmpty()) {
            FormErrors.Problem doubt = map.doubts().getFirst();
            return both(false, doubt.key(), doubt.args().toArray());
        }
        BudgetImports.By whole = new BudgetImports.By(by, null, AreaCode.NATION);
        BudgetMap matched = map;
        return order.dryRun()
                ? take(order, source, matched, whole, progress)
                : imports.alone(() -> take(order, source, matched, whole, progress));
    }

    private Report take(
            Order order, BudgetSource source, BudgetMap map, BudgetImports.By by, Consumer<String> progress) {
        String sha256;
        try {
            sha256 = Digests.sha256(Files.newInputStream(order.file()));
        } catch (IOException e) {
            return both(false, "plans.budget.command.unreadable", String.valueOf(e.getMessage()));
        }
        BudgetImports.Checked checked = imports.check(source, sha256, map, by.within(), count -> {
            if (count % EVERY == 0) {
                progress.accept(texts.in(Lang.TH, "plans.budget.command.progress", count) + " / "
                        + texts.in(Lang.EN, "plans.budget.command.progress", count));
            }
        });
        return switch (checked) {
            case BudgetImports.Checked.Refused refused -> refused(refused.refusal());
            case BudgetImports.Checked.Fine fine -> {
                String name = String.valueOf(order.file().getFileName());
                yield take(order, source, map, new BudgetImports.FileName(name, sha256, fine.content()), fine, by);
            }
        };
    }

    private Report take(
            Order order,
            BudgetSource source,
            BudgetMap map,
            BudgetImports.FileName file,
            BudgetImports.Checked.Fine fine,
            BudgetImports.By by) {
        BudgetCheck check = fine.check();
        boolean held = (check.badRows() > 0 && !order.goodOnly())
                || (!check.flags().isEmpty() && !order.acceptFlagged())
                || check.rows() == 0;
        Optional<Map<Integer, BudgetStore.Stored>> stored = Optional.empty();
        if (!order.dryRun() && !held && fine.known().isEmpty()) {
            stored = imports.store(source, file, map, check, by);
        }
        List<String> lines = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            lines.addAll(report.lines(
                    lang, (Sheet) fine.sheet(), map, check, fine.known().isPresent()));
            if (fine.known().isPresent() || (!order.dryRun() && !held && stored.isEmpty())) {
                lines.add(report.known(lang, fine.known()));
            } else if (order.dryRun()) {
                lines.add(texts.in(
                        lang, held ? "plans.budget.command.dryheld" : "plans.budget.command.dry", check.rows()));
            } else if (held) {
                lines.add(report.held(lang, check, order.goodOnly()));
            } else {
                stored.ifPresent(years -> lines.addAll(report.stored(lang, file.sha256(), years)));
            }
        }
        return new Report(!held || fine.known().isPresent(), lines);
    }

    private static Report refused(SheetRefusal refusal) {
        return new Report(false, List.of(refusal.text(Lang.TH), refusal.text(Lang.EN)));
    }

    private static String fields() {
        return Arrays.stream(BudgetColumn.values()).map(BudgetColumn::field).collect(Collectors.joining(", "));
    }

    private Report both(boolean clean, String key, Object... args) {
        return new Report(clean, List.of(texts.in(Lang.TH, key, args), texts.in(Lang.EN, key, args)));
    }
}
