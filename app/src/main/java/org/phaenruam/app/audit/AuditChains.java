package org.phaenruam.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.database.Database;
import org.springframework.stereotype.Component;

/**
 * Examines and copies the chains. Each province has one, wider areas have their own. Signed checkpoints, in the database
 * and in a file of the data folder, remember how long each chain was: a cut-off tail and a rewritten chain show too.
 * Who holds both the database's owner password and the data folder can still forge everything; exported copies in other
 * hands are the guard against that.
 */
@Component
public class AuditChains {
    private final Database database;
    private final AuditStore store;
    private final Clock clock;
    private final SigningKey key;
    private final CheckpointFile file;
    private @Nullable Map<String, Long> checkpointed;

    AuditChains(Database database, AuditStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.key = SigningKey.in(database.dataFolder());
        this.file = new CheckpointFile(database.dataFolder());
    }

    /** Signs where every chain ends that has grown since the last time. Returns how many did. */
    public synchronized int checkpoint() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Checkpoint> fresh = new ArrayList<>();
        Map<String, Long> known = known();
        for (Head head : store.heads()) {
            if (known.getOrDefault(head.chain(), 0L) < head.count()) {
                fresh.add(Checkpoint.sign(key, head, now));
            }
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        try {
            file.append(fresh);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + CheckpointFile.NAME + " cannot be written: " + e, e);
        }
        for (Checkpoint checkpoint : fresh) {
            store.addCheckpoint(checkpoint.head(), now, checkpoint.signer(), checkpoint.signature());
            known.put(checkpoint.head().chain(), checkpoint.head().count());
        }
        return fresh.size();
    }

    private Map<String, Long> known() {
        Map<String, Long> known = checkpointed;
        if (known == null) {
            known = store.checkpointed(key.name());
            checkpointed = known;
        }
        return known;
    }

    /** The same as {@link #verify(LongConsumer)}, silently. */
    public Verdict verify() {
        return verify(count -> {});
    }

    /**
     * Recomputes every chain in the database, in one snapshot and flat memory, and holds it against the checkpoints. If
     * all is well, a fresh checkpoint is made. {@code progress} hears the number of records now and then.
     */
    public synchronized Verdict verify(LongConsumer progress) {
        try {
            Map<String, Checkpoint> inFile = file.last(key);
            Verdict.Intact intact;
            try (DatabaseWalk walk = new DatabaseWalk(database.app())) {
                intact = walk.verify(inFile, key, progress);
            }
            checkpoint();
            return intact;
        } catch (BrokenChain e) {
            return e.verdict();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit chains cannot be read: " + e, e);
        }
    }

    /** Writes a copy of all chains; the number of records. */
    public long export(OutputStream out, LongConsumer progress) throws IOException {
        try (DatabaseWalk walk = new DatabaseWalk(database.app())) {
            return ExportFile.write(walk, key, clock.instant(), out, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit chains cannot be read: " + e, e);
        }
    }

    public long export(OutputStream out) throws IOException {
        return export(out, count -> {});
    }

    /** Examines an exported copy, byte by byte. Throws when there is no such file. */
    public Verdict verifyFile(Path copy, LongConsumer progress) throws IOException {
        try {
            return ExportFile.verify(copy, key, progress);
        } catch (BrokenChain e) {
            return e.verdict();
        }
    }

    public Verdict verifyFile(Path copy) throws IOException {
        return verifyFile(copy, count -> {});
    }
}
