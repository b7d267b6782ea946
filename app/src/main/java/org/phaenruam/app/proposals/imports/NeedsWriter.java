package org.phaenruam.app.proposals.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.proposals.NeedParticulars;
import org.phaenruam.app.proposals.NeedText;
import org.phaenruam.app.proposals.Particulars;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.proposals.Readiness;
import org.phaenruam.app.proposals.Sectors;
import org.phaenruam.app.proposals.Written;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Texts;
import org.springframework.stereotype.Component;

/** Says what a sheet would do and does it, through the door of needs; the caller holds the transaction. */
@Component
class NeedsWriter {
    private final Proposals proposals;
    private final Particulars particulars;
    private final Sectors sectors;
    private final Areas areas;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    NeedsWriter(
            Proposals proposals,
            Particulars particulars,
            Sectors sectors,
            Areas areas,
            Audit audit,
            Texts texts,
            Clock clock) {
        this.proposals = proposals;
        this.particulars = particulars;
        this.sectors = sectors;
        this.areas = areas;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the sheet would do; {@code known} answers which keys needs have already. */
    ImportPlan plan(
            Importer by,
            Sheet sheet,
            ColumnMap map,
            AreaCode within,
            java.util.function.Function<List<UUID>, java.util.Set<UUID>> known) {
        NeedRows rows = new NeedRows(
                map,
                areas.tree(),
                within,
                sectors,
                LocalDate.now(clock),
                texts.in(Lang.TH, "proposals.import.source.unknown"),
                (text, area) -> faults(by, text, area));
        return rows.read(sheet, known);
    }

    private FormErrors faults(Importer by, NeedText text, AreaCode area) {
        FormErrors errors = proposals.faults(text);
        if (!errors.has("area")
                && by.person().filter(actor -> !proposals.mayWrite(actor, area)).isPresent()) {
            errors.add("area", "proposals.error.area.notyours");
        }
        return errors;
    }

    /** Writes what is fresh in the plan; throws, and so undoes all, when the door refuses what the plan let pass. */
    ImportOutcome write(Importer by, ImportPlan plan, boolean submit) {
        List<String> codes = new ArrayList<>();
        for (NeedRow row : plan.fresh()) {
            Written written = by.person()
                    .map(actor -> proposals.write(actor, row.text(), submit))
                    .orElseGet(() -> proposals.writeByCommand(by.ref(), row.text(), submit));
            if (!(written instanceof Written.Done done)) {
                throw new IllegalStateException("row " + row.row().row() + " was refused while writing: " + written);
            }
            if (row.particular()) {
                describe(by, done.code(), row);
            }
            codes.add(done.code());
        }
        return new ImportOutcome(codes, plan.known(), plan.bad());
    }

    private void describe(Importer by, String code, NeedRow row) {
        NeedParticulars wanted = new NeedParticulars(
                code,
                0,
                row.sector(),
                row.people(),
                row.households(),
                null,
                "",
                null,
                row.budget(),
                Readiness.unknown());
        Optional<Written> written = by.person().map(actor -> particulars.describe(actor, wanted, Ids.next()));
        if (written.isEmpty()) {
            particulars.describeByCommand(by.ref(), wanted, Ids.next());
        } else if (!(written.get() instanceof Written.Done)) {
            throw new IllegalStateException("row " + row.row().row() + ": its particulars were refused: " + written);
        }
    }

    /** Notes the import itself; each need has its own record besides. */
    void record(Importer by, String sha256, String name, AreaCode within, ImportOutcome outcome) {
        audit.record(
                by.ref(),
                "needs.imported",
                new SubjectRef("need-file", sha256),
                within,
                Map.of(
                        "sha256", sha256,
                        "name", name,
                        "added", Integer.toString(outcome.codes().size()),
                        "known", Integer.toString(outcome.known()),
                        "left-out", Integer.toString(outcome.leftOut())));
    }
}
