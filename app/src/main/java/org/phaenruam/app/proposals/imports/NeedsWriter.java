package org.phaenruam.app.proposals.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.documents.RowTaker;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.proposals.NeedText;
import org.phaenruam.app.proposals.NeedsInBulk;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.proposals.Sectors;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;

/** Says what a sheet would do and does it, through the door for needs in bulk; the caller holds the transaction. */
@Component
class NeedsWriter {
    private final Proposals proposals;
    private final NeedsInBulk bulk;
    private final Sectors sectors;
    private final Areas areas;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    NeedsWriter(
            Proposals proposals,
            NeedsInBulk bulk,
            Sectors sectors,
            Areas areas,
            Audit audit,
            Texts texts,
            Clock clock) {
        this.proposals = proposals;
        this.bulk = bulk;
        this.sectors = sectors;
        this.areas = areas;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the sheet would do. */
    ImportPlan plan(Importer by, Sheet sheet, ColumnMap map, AreaCode within) {
        NeedRows rows = rows(by, map, within);
        return rows.read(sheet, bulk::known, new OwnNumbers(map, rows, bulk::here, bulk::known));
    }

    private NeedRows rows(Importer by, ColumnMap map, AreaCode within) {
        return new NeedRows(
                map,
                areas.tree(),
                within,
                sectors,
                LocalDate.now(clock),
                texts.in(Lang.TH, "proposals.import.source.unknown"),
                (text, area) -> faults(by, text, area));
    }

    private FormErrors faults(Importer by, NeedText text, AreaCode area) {
        FormErrors errors = proposals.faults(text);
        if (!errors.has("area")
                && by.person().filter(actor -> !proposals.mayWrite(actor, area)).isPresent()) {
            errors.add("area", "proposals.error.area.notyours");
        }
        return errors;
    }

    /** Writes what is fresh in the plan; rows that came in meanwhile by another way are known. */
    ImportOutcome write(Importer by, ImportPlan plan, boolean submit) {
        List<String> codes = new ArrayList<>();
        NeedsInBulk.Load load = load(by, submit, codes::add);
        plan.fresh().forEach(row -> load.add(row.told()));
        load.finish();
        return new ImportOutcome(codes, plan.known() + load.known(), plan.bad());
    }

    private NeedsInBulk.Load load(Importer by, boolean submit, Consumer<String> codes) {
        UUID account = by.person().map(Actor::account).orElse(null);
        return bulk.begin(new NeedsInBulk.Order(by.ref(), account, submit), codes);
    }

    /** Takes the rows one by one and writes the good ones as they come; memory holds some thousands. */
    Passed pass(Importer by, RowSource source, ColumnMap map, AreaCode within, boolean submit) {
        NeedsInBulk.Load load = load(by, submit, code -> {});
        NeedRows rows = rows(by, map, within);
        OwnNumbers numbers = new OwnNumbers(map, rows, asked -> here(asked, load), bulk::known);
        RowPass pass = new RowPass(rows, numbers, map.header(), row -> load.add(row.told()));
        SheetRead read = source.read(pass);
        pass.finish();
        load.finish();
        return new Passed(read, pass.tally(load.added(), load.known()));
    }

    /** The needs of these numbers, but for those that got their number a moment ago from this same file. */
    private Map<String, NeedsInBulk.Here> here(List<String> numbers, NeedsInBulk.Load load) {
        return bulk.here(numbers.stream().filter(number -> !load.gave(number)).toList());
    }

    /** The same without writing. */
    Passed tryPass(Importer by, RowSource source, ColumnMap map, AreaCode within) {
        KnownKeys keys = new KnownKeys(bulk::known);
        NeedRows rows = rows(by, map, within);
        OwnNumbers numbers = new OwnNumbers(map, rows, bulk::here, bulk::known);
        RowPass pass = new RowPass(
                rows, numbers, map.header(), row -> keys.add(row.text().key()));
        SheetRead read = source.read(pass);
        pass.finish();
        return new Passed(read, pass.tally(keys.fresh(), keys.known()));
    }

    /** A file whose rows can be had one by one. */
    @FunctionalInterface
    interface RowSource {
        SheetRead read(RowTaker taker);
    }

    /** How the file was read, and what its rows came to. */
    record Passed(SheetRead read, ImportTally tally) {}

    /** The one record of the whole file: its digest says which needs these are. */
    void record(Importer by, NeedImports.Source source, int added, int known, int leftOut) {
        audit.record(
                by.ref(),
                "needs.imported",
                new SubjectRef("need-file", source.sha256()),
                source.within(),
                Map.of(
                        "sha256", source.sha256(),
                        "name", source.name(),
                        "added", Integer.toString(added),
                        "known", Integer.toString(known),
                        "left-out", Integer.toString(leftOut)));
    }
}
