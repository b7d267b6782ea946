package org.phaenruam.app.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the chains out of one snapshot of the database, row by row. */
final class DatabaseWalk implements AutoCloseable {
    private static final int FETCH = 2_000;
    private static final String RECORDS = """
            select chain, seq, at, actor, deed, subject, area, detail, prev_hash, hash
            from audit.record order by chain, seq
            """;
    private static final String CHECKPOINTS = """
            select chain, count, head, at, signer, signature from audit.checkpoint order by chain, count, id
            """;

    private final Connection connection;

    DatabaseWalk(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    /** What to do with one line. */
    interface Lines {
        void accept(byte[] line) throws BrokenChain, java.io.IOException;
    }

    List<Head> heads() throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(AuditStore.HEADS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return heads;
    }

    void records(Lines lines) throws SQLException, BrokenChain, java.io.IOException {
        try (PreparedStatement query = streaming(RECORDS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                lines.accept(line(rows));
            }
        }
    }

    private static byte[] line(ResultSet row) throws SQLException {
        RecordLine line = new RecordLine(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
        byte[] hashed = line.hashed();
        byte[] hash = row.getString(10).getBytes(StandardCharsets.UTF_8);
        byte[] whole = java.util.Arrays.copyOf(hashed, hashed.length + hash.length);
        System.arraycopy(hash, 0, whole, hashed.length, hash.length);
        return whole;
    }

    /** Recomputes every chain and holds it against the checkpoints of the table and of the file. */
    Verdict.Intact verify(Map<String, Checkpoint> inFile, SigningKey key, LongConsumer progress)
            throws SQLException, BrokenChain, java.io.IOException {
        ChainCheck check = new ChainCheck(progress);
        Map<String, Checkpoint> waiting = new TreeMap<>(inFile);
        Map<String, Long> length = new HashMap<>();
        try (PreparedStatement query = streaming(CHECKPOINTS);
                ResultSet rows = query.executeQuery()) {
            CheckpointCursor table = new CheckpointCursor(rows, key);
            records(line -> {
                Head head = check.accept(line);
                length.put(head.chain(), head.count());
                Checkpoint last = waiting.get(head.chain());
                if (last != null && last.head().count() == head.count()) {
                    same(last, head, CheckpointFile.NAME);
                    waiting.remove(head.chain());
                }
                table.pass(head, length);
            });
            table.finish(length);
            for (Checkpoint missing : waiting.values()) {
                throw ChainCheck.cutOff(
                        missing.head().chain(),
                        length.getOrDefault(missing.head().chain(), 0L),
                        missing.head().count());
            }
            table.compareWithFile(inFile);
            return new Verdict.Intact(check.records(), check.chains(), table.seen(), table.notes());
        }
    }

    static void same(Checkpoint checkpoint, Head head, String from) throws BrokenChain {
        if (!checkpoint.head().hash().equals(head.hash())) {
            throw new BrokenChain(
                    head.chain() + "#" + head.count(),
                    "it or a record before it was rewritten after the checkpoint of " + checkpoint.at() + " (" + from
                            + ")");
        }
    }

    private PreparedStatement streaming(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setFetchSize(FETCH);
        return query;
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        } finally {
            connection.close();
        }
    }

    /** The checkpoints of the table, passed in step with the records. */
    private static final class CheckpointCursor {
        private final ResultSet rows;
        private final SigningKey key;
        private final Map<String, Long> ours = new TreeMap<>();
        private long seen;
        private long foreign;
        private @Nullable Checkpoint next;

        CheckpointCursor(ResultSet rows, SigningKey key) throws SQLException, BrokenChain {
            this.rows = rows;
            this.key = key;
            advance();
        }

        private void advance() throws SQLException, BrokenChain {
            if (!rows.next()) {
                next = null;
                return;
            }
            Head head = new Head(rows.getString(1), rows.getLong(2), rows.getString(3));
            String at = RecordLine.time(rows.getObject(4, OffsetDateTime.class).toInstant());
            Checkpoint checkpoint = new Checkpoint(head, at, rows.getString(5), rows.getString(6));
            seen++;
            if (!checkpoint.signer().equals(key.name())) {
                foreign++;
            } else if (checkpoint.signedBy(key)) {
                ours.merge(head.chain(), head.count(), Math::max);
            } else {
                throw new BrokenChain(
                        head.chain() + "#" + head.count(),
                        "the signature of its checkpoint of " + at + " does not fit");
            }
            next = checkpoint;
        }

        void pass(Head head, Map<String, Long> length) throws BrokenChain {
            try {
                while (next != null && !after(next.head(), head)) {
                    if (!next.head().chain().equals(head.chain()) || next.head().count() != head.count()) {
                        throw missing(next, length);
                    }
                    same(next, head, "audit.checkpoint");
                    advance();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the checkpoints cannot be read", e);
            }
        }

        private static boolean after(Head checkpoint, Head record) {
            int chain = checkpoint.chain().compareTo(record.chain());
            return chain > 0 || (chain == 0 && checkpoint.count() > record.count());
        }

        private static BrokenChain missing(Checkpoint checkpoint, Map<String, Long> length) {
            String chain = checkpoint.head().chain();
            return ChainCheck.cutOff(
                    chain, length.getOrDefault(chain, 0L), checkpoint.head().count());
        }

        void finish(Map<String, Long> length) throws BrokenChain {
            if (next != null) {
                throw missing(next, length);
            }
        }

        void compareWithFile(Map<String, Checkpoint> inFile) throws BrokenChain {
            for (var entry : ours.entrySet()) {
                Checkpoint last = inFile.get(entry.getKey());
                if (last == null || last.head().count() < entry.getValue()) {
                    throw new BrokenChain(
                            CheckpointFile.NAME,
                            "it lost the checkpoint of chain " + entry.getKey() + " at record " + entry.getValue());
                }
            }
        }

        long seen() {
            return seen;
        }

        List<String> notes() {
            return foreign == 0
                    ? List.of()
                    : List.of(foreign + " checkpoints were signed by other servers; their signatures were not checked"
                            + " (มีหมุดตรวจที่เซิร์ฟเวอร์อื่นลงนามไว้ ไม่ได้ตรวจลายเซ็น)");
        }
    }
}
