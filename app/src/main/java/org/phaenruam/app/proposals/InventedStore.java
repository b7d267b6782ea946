package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.database.CopyIn;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes invented needs by COPY; the database itself derives positions and particulars, as for any other, for all at once. */
@Repository
class InventedStore {
    private static final String BY = InventedNeeds.BY.value();

    private final JdbcClient jdbc;
    private final JdbcOperations jdbcOperations;
    private final Database database;

    InventedStore(JdbcClient jdbc, JdbcOperations jdbcOperations, Database database) {
        this.jdbc = jdbc;
        this.jdbcOperations = jdbcOperations;
        this.database = database;
    }

    boolean holdsRealNeeds() {
        return jdbc.sql("select exists (select 1 from proposals.need where not sample)")
                .query(Boolean.class)
                .single();
    }

    boolean holdsInvented() {
        return jdbc.sql("select exists (select 1 from proposals.wording where written_by = :by)")
                .param("by", BY)
                .query(Boolean.class)
                .single();
    }

    /** The last running numbers, by area and year as {@code 600401-2569}. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.sql("select area_code, year_be, last from proposals.code_counter").query(row -> {
            numbers.put(row.getString(1) + "-" + row.getInt(2), row.getInt(3));
        });
        return numbers;
    }

    void keepNumbers(Map<String, Integer> numbers) {
        jdbc.sql("""
                insert into proposals.code_counter (area_code, year_be, last)
                select split_part(k, '-', 1), split_part(k, '-', 2)::integer, n
                from unnest(:keys::text[], :lasts::integer[]) as given (k, n)
                on conflict (area_code, year_be) do update set last = excluded.last""")
                .param("keys", numbers.keySet().toArray(String[]::new))
                .param("lasts", numbers.values().toArray(Integer[]::new))
                .update();
    }

    /** Rows of several needs, table by table. */
    static final class Batch {
        private final CopyIn needs = table(
                "need",
                "id, code, area_code, path, speaker_kind, speaker_label, doer_class, sample, client_key, created_at, search_key, search_version, search_pairs");
        private final CopyIn wordings = table(
                "wording",
                "need_id, version, title, detail, title_en, title_official, detail_official, written_by, written_at");
        private final CopyIn steps = table(
                "step",
                "id, need_id, seq, move, body_code, reason_code, sentence, sentence_en, decided_on, recorded_at, sitting, target, plan_ref, node_ref, plan_label_th, plan_label_en, status_after, holder, holder_rung, acting_rung, waiting_since, due_on, client_key");
        private final CopyIn details = table("step_detail", "step_id, source, baht, fiscal_year, percent, by_when");
        private final CopyIn particulars = table(
                "particulars",
                "need_id, version, sector, people, households, doer_class, budget_baht, ready, ready_notes, ready_yes, ready_of, written_by, written_at, client_key");
        private final CopyIn budgets = table("budget_line", "need_id, version, line, year_be, source, baht");
        private final CopyIn hands =
                table("forum_support", "id, need_id, hands, held_on, source, written_by, written_at, client_key");
        private final CopyIn supports = table("support", "need_id, account, since");
        private int stepRows;

        private static CopyIn table(String name, String columns) {
            return new CopyIn("proposals." + name, List.of(columns.split(", ")));
        }

        int steps() {
            return stepRows;
        }

        void add(InventedNeed invented) {
            Need n = invented.need();
            String key = NeedSearchKeys.key(
                    n.code(), n.speakerLabel(), n.title(), n.detail(), n.titleEn(), n.titleOfficial());
            needs.row(
                    n.id(),
                    n.code(),
                    n.area().value(),
                    invented.path(),
                    n.speakerKind(),
                    n.speakerLabel(),
                    n.doerClass(),
                    "t",
                    invented.key(),
                    n.createdAt(),
                    key,
                    1,
                    SearchWords.pairsOf(key));
            wordings.row(n.id(), 1, n.title(), n.detail(), n.titleEn(), n.titleOfficial(), "", BY, n.createdAt());
            addParticulars(invented);
            invented.steps().forEach(taken -> addStep(n.id(), taken));
            addVoices(invented);
        }

        private void addParticulars(InventedNeed invented) {
            UUID id = invented.need().id();
            InventedWords.Told told = invented.told();
            String[] ready = new String[ReadyItem.values().length];
            String[] notes = new String[ready.length];
            Arrays.fill(notes, "");
            for (int i = 0; i < ready.length; i++) {
                ready[i] = i < invented.readyYes() ? "YES" : "";
            }
            particulars.row(
                    id,
                    1,
                    told.sector(),
                    invented.people(),
                    invented.people() / 3,
                    told.doer(),
                    told.baht(),
                    ready,
                    notes,
                    invented.readyYes(),
                    ReadyItem.values().length,
                    BY,
                    invented.need().createdAt(),
                    new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1));
            budgets.row(id, 1, 1, invented.toldOn().getYear() + 544, "ข้อบัญญัติ อบต.", told.baht());
        }

        private void addStep(UUID need, InventedNeed.Taken taken) {
            Step s = taken.step();
            stepRows++;
            steps.row(
                    s.id(),
                    need,
                    s.seq(),
                    s.move(),
                    s.bodyCode(),
                    s.reasonCode(),
                    s.sentence(),
                    s.sentenceEn(),
                    s.decidedOn(),
                    s.recordedAt(),
                    s.sitting(),
                    s.target(),
                    s.planRef(),
                    s.nodeRef(),
                    s.planLabelTh(),
                    s.planLabelEn(),
                    s.statusAfter(),
                    s.holder(),
                    taken.holderRung(),
                    taken.actingRung(),
                    s.waitingSince(),
                    s.dueOn(),
                    taken.key());
            StepDetail d = s.detail();
            if (!d.none()) {
                details.row(s.id(), d.source(), d.baht(), d.fiscalYear(), d.percent(), d.byWhen());
            }
        }

        private void addVoices(InventedNeed invented) {
            Need n = invented.need();
            if (invented.hands() > 0) {
                LocalDate on = invented.steps().getLast().step().decidedOn();
                UUID id = new UUID(n.id().getMostSignificantBits(), n.id().getLeastSignificantBits() ^ 2);
                hands.row(id, n.id(), invented.hands(), on, "ประชุมหมู่บ้าน", BY, n.createdAt(), id);
            }
            for (UUID account : invented.supporters()) {
                supports.row(n.id(), account, n.createdAt());
            }
        }
    }

    /** Lays indexes and what follows from rows aside until {@link #end}, in the caller's transaction. */
    void begin() {
        jdbc.sql("select proposals.begin_samples()").query((row, n) -> true).single();
    }

    /** Derives what follows from the rows and makes the indexes again. */
    void end() {
        jdbc.sql("set local maintenance_work_mem = '256MB'").update();
        jdbc.sql("select proposals.end_samples()").query((row, n) -> true).single();
    }

    void write(Batch b) {
        for (CopyIn table :
                List.of(b.needs, b.wordings, b.steps, b.details, b.particulars, b.budgets, b.hands, b.supports)) {
            table.send(jdbcOperations);
        }
    }

    /** Lets the planner know the new sizes; only the owner of the tables may, and outside of a transaction. */
    void tidy() {
        JdbcClient.create(database.owner()).sql("vacuum (analyze)").update();
    }
}
