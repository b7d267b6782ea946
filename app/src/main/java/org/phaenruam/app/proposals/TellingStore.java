package org.phaenruam.app.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs as they are told, several in one statement. */
@Repository
class TellingStore {
    private static final String INSERT = SqlFile.beside(TellingStore.class, "insert-told.sql");
    private static final String BEGIN = SqlFile.beside(TellingStore.class, "begin-telling.sql");

    private final JdbcClient jdbc;

    TellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for running numbers for forms that have not come before: the transaction's first statement.
     *
     * @param hurry until the transaction ends nobody is waited for longer than a moment
     * @param areas whose number each form takes, by the form's key
     */
    Begun begin(boolean hurry, int yearBe, Map<UUID, AreaCode> areas) {
        Begun begun = new Begun(new HashMap<>(), new HashMap<>());
        jdbc.sql(BEGIN)
                .param("hurry", hurry)
                .param("year", yearBe)
                .param("keys", areas.keySet().toArray(UUID[]::new))
                .param("areas", areas.values().stream().map(AreaCode::value).toArray(String[]::new))
                .query(row -> {
                    UUID key = row.getObject("key", UUID.class);
                    if (key == null) {
                        begun.numbers().put(new AreaCode(row.getString("area_code")), row.getInt("before"));
                    } else {
                        begun.known().put(key, row.getString("code"));
                    }
                });
        return begun;
    }

    /** The codes of needs that were told before, by key; the last running number before the fresh ones, by area. */
    record Begun(Map<UUID, String> known, Map<AreaCode, Integer> numbers) {}

    void add(Rows rows) {
        jdbc.sql(INSERT).params(rows.parameters()).update();
    }

    /** The columns of several needs. */
    static final class Rows {
        private static final List<String> UUIDS =
                List.of("ids", "authors", "keys", "steps", "stepNeeds", "accounts", "stepKeys");
        private static final List<String> TEXTS = List.of(
                "codes",
                "areas",
                "paths",
                "kinds",
                "labels",
                "doers",
                "searches",
                "pairs",
                "titles",
                "details",
                "officials",
                "by",
                "sentences",
                "statuses",
                "holders",
                "days",
                "sinces",
                "dues");

        private final Instant at;
        private final Map<String, List<@Nullable UUID>> ids = new HashMap<>();
        private final Map<String, List<@Nullable String>> texts = new HashMap<>();
        private final List<Integer> rungs = new ArrayList<>();

        Rows(Instant at) {
            this.at = at;
            UUIDS.forEach(name -> ids.put(name, new ArrayList<>()));
            TEXTS.forEach(name -> texts.put(name, new ArrayList<>()));
        }

        void need(UUID id, String code, String path, Telling telling) {
            NeedText text = telling.text();
            String key = NeedSearchKeys.key(
                    code, text.speakerLabel(), text.title(), text.detail(), "", text.titleOfficial());
            put("ids", id);
            put("codes", code);
            put("areas", telling.area().value());
            put("paths", path);
            put("authors", telling.account());
            put("kinds", text.speakerKind());
            put("labels", text.speakerLabel());
            put("doers", text.doerClass());
            put("keys", text.key());
            put("searches", key);
            put("pairs", array(SearchWords.pairsOf(key)));
            put("titles", text.title());
            put("details", text.detail());
            put("officials", text.titleOfficial());
            put("by", telling.by().value());
        }

        void step(UUID id, UUID need, Telling telling, FirstSteps.FirstStep step) {
            put("steps", id);
            put("stepNeeds", need);
            put("accounts", telling.account());
            put("sentences", step.sentence());
            put("days", day(step.on()));
            put("statuses", step.allowed().status());
            put("holders", step.allowed().holder());
            rungs.add(step.to().level().rung());
            put("sinces", day(step.allowed().waitingSince()));
            put("dues", day(step.due()));
            put("stepKeys", telling.text().key());
        }

        private void put(String name, @Nullable UUID value) {
            Objects.requireNonNull(ids.get(name)).add(value);
        }

        private void put(String name, @Nullable String value) {
            Objects.requireNonNull(texts.get(name)).add(value);
        }

        private static String day(LocalDate day) {
            return day.toString();
        }

        /** Search keys hold letters, marks, digits and spaces only; in quotes they need no escape. */
        private static String array(String[] pairs) {
            return pairs.length == 0 ? "{}" : "{\"" + String.join("\",\"", pairs) + "\"}";
        }

        private Map<String, Object> parameters() {
            Map<String, Object> all = new HashMap<>();
            all.put("at", at.atOffset(ZoneOffset.UTC));
            ids.forEach((name, column) -> all.put(name, column.toArray(UUID[]::new)));
            texts.forEach((name, column) -> all.put(name, column.toArray(String[]::new)));
            all.put("rungs", rungs.toArray(Integer[]::new));
            return all;
        }
    }
}
