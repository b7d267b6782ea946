package org.phaenruam.app.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.SqlFile;
import org.phaenruam.app.kernel.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joinings that were called, the voices asked, and how needs descend from one another. */
@Repository
class JoiningStore {
    private static final String RELATIVES = SqlFile.beside(JoiningStore.class, "relatives.sql");
    private static final String VOICES = SqlFile.beside(JoiningStore.class, "joining-voices.sql");

    /** A joining as it is stored. */
    record Row(
            UUID id,
            UUID needId,
            String needCode,
            String keptCode,
            String bodyCode,
            String reasonCode,
            String sentence,
            String sitting,
            LocalDate calledOn,
            LocalDate answerBy,
            String state) {}

    private final JdbcClient jdbc;

    JoiningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row, UUID keptId, String by) {
        jdbc.sql("""
                insert into proposals.joining (id, need_id, kept_id, body_code, called_by, reason_code, sentence, sitting,
                    called_on, answer_by)
                values (:id, :need, :kept, :body, :by, :reason, :sentence, :sitting, :on, :answer)""")
                .param("id", row.id)
                .param("need", row.needId)
                .param("kept", keptId)
                .param("body", row.bodyCode)
                .param("by", by)
                .param("reason", row.reasonCode)
                .param("sentence", row.sentence)
                .param("sitting", row.sitting)
                .param("on", row.calledOn)
                .param("answer", row.answerBy)
                .update();
    }

    void ask(UUID joining, UUID need, @Nullable UUID author) {
        jdbc.sql("insert into proposals.joining_voice (joining_id, need_id, author) values (:joining, :need, :author)")
                .param("joining", joining)
                .param("need", need)
                .param("author", author)
                .update();
    }

    void answer(UUID joining, UUID need, boolean yes, String said, String by, LocalDate on) {
        jdbc.sql("""
                update proposals.joining_voice set answer = :answer, said = :said, answered_by = :by, answered_on = :on
                where joining_id = :joining and need_id = :need""")
                .param("answer", yes ? "YES" : "NO")
                .param("said", said)
                .param("by", by)
                .param("on", on)
                .param("joining", joining)
                .param("need", need)
                .update();
    }

    void close(UUID joining, String state, Instant at) {
        jdbc.sql("update proposals.joining set state = :state, closed_at = :at where id = :id")
                .param("state", state)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", joining)
                .update();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from proposals.joining where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The open joining in which this need would join another, or that others would join; locks it for the transaction. */
    Optional<Row> lockOpen(UUID id) {
        return jdbc.sql("""
                select j.id, j.need_id, n.code, k.code, j.body_code, j.reason_code, j.sentence, j.sitting, j.called_on,
                    j.answer_by, j.state
                from proposals.joining j join proposals.need n on n.id = j.need_id join proposals.need k on k.id = j.kept_id
                where j.id = :id and j.state = 'OPEN' for update of j""").param("id", id).query(JoiningStore::row).optional();
    }

    /** The joinings of this need that are open, or that ended in the last days, newest first. */
    List<Row> listOf(UUID need, LocalDate since) {
        return jdbc.sql("""
                select j.id, j.need_id, n.code, k.code, j.body_code, j.reason_code, j.sentence, j.sitting, j.called_on,
                    j.answer_by, j.state
                from proposals.joining j join proposals.need n on n.id = j.need_id join proposals.need k on k.id = j.kept_id
                where (j.need_id = :need or j.kept_id = :need) and (j.state = 'OPEN' or j.state = 'REFUSED' and j.called_on >= :since)
                order by j.called_on desc, j.id desc limit 20""")
                .param("need", need)
                .param("since", since)
                .query(JoiningStore::row)
                .list();
    }

    /** Holds other writers of both needs back, in one order for all, so that two who cross each other take turns. */
    void lockNeeds(UUID joining) {
        jdbc.sql("""
                select n.id from proposals.need n join proposals.joining j on n.id in (j.need_id, j.kept_id)
                where j.id = :joining order by n.id for update of n""").param("joining", joining).query(UUID.class).list();
    }

    /** True when this need itself is asked to join another. */
    boolean joinsAnother(UUID need) {
        return jdbc.sql("select exists (select 1 from proposals.joining where state = 'OPEN' and need_id = :need)")
                .param("need", need)
                .query(Boolean.class)
                .single();
    }

    boolean anyOpen(UUID need) {
        return jdbc.sql("""
                select exists (select 1 from proposals.joining
                where state = 'OPEN' and (need_id = :need or kept_id = :need))""").param("need", need).query(Boolean.class).single();
    }

    List<UUID> listDue(LocalDate today) {
        return jdbc.sql("select id from proposals.joining where state = 'OPEN' and answer_by < :today order by id")
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getString(11));
    }

    /** The voices of these joinings. */
    List<Voice> listVoices(List<UUID> joinings) {
        return joinings.isEmpty()
                ? List.of()
                : jdbc.sql(VOICES)
                        .param("joinings", joinings.toArray(UUID[]::new))
                        .param("author", new UUID(0, 0))
                        .param("paths", new String[0])
                        .param("asked", false)
                        .query(JoiningStore::voice)
                        .list();
    }

    /** The voices that this person is asked for: as author, or as recorder of one of these places. */
    List<Voice> listAsked(UUID author, List<String> paths) {
        return jdbc.sql(VOICES)
                .param("joinings", new UUID[0])
                .param("author", author)
                .param("paths", paths.toArray(String[]::new))
                .param("asked", true)
                .query(JoiningStore::voice)
                .list();
    }

    private static Voice voice(ResultSet row, int n) throws SQLException {
        return new Voice(
                row.getObject("joining_id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                new AreaCode(row.getString("area_code")),
                row.getString("speaker_kind"),
                row.getString("speaker_label"),
                row.getObject("author", UUID.class),
                row.getString("answer"),
                row.getString("said"),
                row.getObject("answer_by", LocalDate.class));
    }

    /** One voice: for whose need, and what was answered (null: nothing yet). */
    record Voice(
            UUID joiningId,
            UUID needId,
            String code,
            String title,
            AreaCode area,
            String speakerKind,
            String speakerLabel,
            @Nullable UUID author,
            @Nullable String answer,
            String said,
            LocalDate answerBy) {}

    List<Relative> listRelatives(Need need) {
        return jdbc.sql(RELATIVES)
                .param("need", need.id())
                .param("code", need.code())
                .query((row, n) -> new Relative(
                        Relative.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new AreaCode(row.getString(6)),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }
}
