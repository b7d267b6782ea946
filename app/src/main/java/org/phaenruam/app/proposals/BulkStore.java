package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.CopyIn;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes thousands of needs in a handful of statements. */
@Repository
class BulkStore {
    private final JdbcClient jdbc;
    private final JdbcOperations connection;

    BulkStore(JdbcClient jdbc, JdbcOperations connection) {
        this.jdbc = jdbc;
        this.connection = connection;
    }

    Set<UUID> known(List<UUID> keys) {
        return new HashSet<>(jdbc.sql("select client_key from proposals.need where client_key = any(:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Map<String, NeedsInBulk.Here> here(List<String> numbers) {
        Map<String, NeedsInBulk.Here> found = new HashMap<>();
        jdbc.sql("""
                select n.code, n.area_code, w.title, w.title_en, w.title_official from proposals.need n
                join lateral (select title, title_en, title_official from proposals.wording where need_id = n.id
                    order by version desc limit 1) w on true
                where n.code = any(:numbers)""").param("numbers", numbers.toArray(String[]::new)).query(row -> {
            found.put(
                    row.getString(1),
                    new NeedsInBulk.Here(
                            row.getString(1),
                            new AreaCode(row.getString(2)),
                            new HashSet<>(List.of(row.getString(3), row.getString(4), row.getString(5)))));
        });
        return found;
    }

    /** Takes so many running numbers for each area, in the order given; answers the last number before them. */
    Map<AreaCode, Integer> takeNumbers(Map<String, Integer> counts, int yearBe) {
        Map<AreaCode, Integer> before = new HashMap<>();
        jdbc.sql("""
                insert into proposals.code_counter (area_code, year_be, last)
                select area, :year, wanted from unnest(cast(:areas as text[]), cast(:wanted as int[])) as u (area, wanted)
                on conflict (area_code, year_be) do update set last = code_counter.last + excluded.last
                returning area_code, last""")
                .param("year", yearBe)
                .param("areas", counts.keySet().toArray(String[]::new))
                .param("wanted", counts.values().toArray(Integer[]::new))
                .query(row -> {
                    String area = row.getString(1);
                    before.put(new AreaCode(area), row.getInt(2) - counts.getOrDefault(area, 0));
                });
        return before;
    }

    Rows rows(ActorRef by, @Nullable UUID account, Instant at) {
        return new Rows(by.value(), account, at);
    }

    /** Needs first: everything else speaks of them. */
    void send(Rows rows) {
        rows.all().forEach(table -> table.send(connection));
    }

    /** Rows of several tables, made need by need. */
    static final class Rows {
        private final CopyIn needs = new CopyIn(
                "proposals.need",
                List.of(
                        "id",
                        "code",
                        "area_code",
                        "path",
                        "author",
                        "speaker_kind",
                        "speaker_label",
                        "doer_class",
                        "client_key",
                        "created_at",
                        "told_on",
                        "search_key",
                        "search_version",
                        "search_pairs"));
        private final CopyIn wordings = new CopyIn(
                "proposals.wording",
                List.of("need_id", "version", "title", "detail", "title_official", "written_by", "written_at"));
        private final CopyIn steps = new CopyIn(
                "proposals.step",
                List.of(
                        "id",
                        "need_id",
                        "seq",
                        "move",
                        "account",
                        "sentence",
                        "decided_on",
                        "recorded_at",
                        "status_after",
                        "holder",
                        "holder_rung",
                        "waiting_since",
                        "due_on",
                        "client_key"));
        private final CopyIn particulars = new CopyIn(
                "proposals.particulars",
                List.of(
                        "need_id",
                        "version",
                        "sector",
                        "people",
                        "households",
                        "budget_baht",
                        "ready",
                        "ready_notes",
                        "ready_yes",
                        "ready_of",
                        "written_by",
                        "written_at",
                        "client_key"));
        private final CopyIn budget =
                new CopyIn("proposals.budget_line", List.of("need_id", "version", "line", "year_be", "source", "baht"));

        private final String by;
        private final @Nullable UUID account;
        private final Instant at;
        private final int readyOf = Readiness.unknown().needed();
        private final String[] unanswered = unanswered();

        private Rows(String by, @Nullable UUID account, Instant at) {
            this.by = by;
            this.account = account;
            this.at = at;
        }

        private static String[] unanswered() {
            String[] texts = new String[ReadyItem.values().length];
            Arrays.fill(texts, "");
            return texts;
        }

        private List<CopyIn> all() {
            return List.of(needs, wordings, steps, particulars, budget);
        }

        void need(UUID id, String code, String path, NeedText text, @Nullable LocalDate toldOn) {
            String key = NeedSearchKeys.key(
                    code, text.speakerLabel(), text.title(), text.detail(), "", text.titleOfficial());
            needs.row(
                    id,
                    code,
                    text.areaCode(),
                    path,
                    account,
                    text.speakerKind(),
                    text.speakerLabel(),
                    text.doerClass(),
                    text.key(),
                    at,
                    toldOn,
                    key,
                    1,
                    SearchWords.pairsOf(key));
            wordings.row(id, 1, text.title(), text.detail(), text.titleOfficial(), by, at);
        }

        void step(UUID need, UUID key, FirstSteps.FirstStep step) {
            steps.row(
                    Ids.next(),
                    need,
                    1,
                    step.move().code(),
                    account,
                    step.sentence(),
                    step.on(),
                    at,
                    step.allowed().status(),
                    step.allowed().holder(),
                    step.to().level().rung(),
                    step.allowed().waitingSince(),
                    step.due(),
                    key);
        }

        void particulars(UUID need, NeedsInBulk.Told told) {
            BigDecimal baht = told.budget().stream().map(BudgetLine::baht).reduce(BigDecimal.ZERO, BigDecimal::add);
            particulars.row(
                    need,
                    1,
                    told.sector(),
                    told.people(),
                    told.households(),
                    baht,
                    unanswered,
                    unanswered,
                    0,
                    readyOf,
                    by,
                    at,
                    Ids.next());
            for (int i = 0; i < told.budget().size(); i++) {
                BudgetLine line = told.budget().get(i);
                budget.row(need, 1, i + 1, line.yearBe(), line.source(), line.baht());
            }
        }
    }
}
