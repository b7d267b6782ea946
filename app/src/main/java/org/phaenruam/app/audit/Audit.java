package org.phaenruam.app.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who did what, for ever. If the record fails, the deed fails: call it inside the deed's transaction. */
@Component
public class Audit {
    private static final Pattern DEED = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+");

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Notes one record for the chain of the area's province (or wider area). It is written as the last thing before the
     * transaction commits, together with the transaction's other records, so that writers of one chain wait for each
     * other's commit and for nothing else; where that fails, the transaction fails.
     *
     * @param deed lower-case dotted English such as {@code need.submitted}
     * @param detail never passwords, never more personal data than the deed needs: it stays for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ActorRef by, String deed, SubjectRef subject, AreaCode at, Map<String, String> detail) {
        if (!DEED.matcher(deed).matches()) {
            throw new IllegalArgumentException("'" + deed + "' is not a deed; write it like need.submitted");
        }
        noted().add(new AuditStore.Note(
                chainOf(at),
                by.value(),
                deed,
                RecordLine.escape(subject.toString()),
                at.value(),
                RecordLine.detail(detail)));
    }

    private Notes noted() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Audit.Notes notes) {
            return notes;
        }
        Notes fresh = new Notes();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        TransactionSynchronizationManager.bindResource(this, fresh);
        return fresh;
    }

    /** The records of one transaction; they are written when everything else is, and what comes later is written too. */
    private final class Notes implements TransactionSynchronization {
        private final List<AuditStore.Note> notes = new ArrayList<>();
        private boolean written;

        void add(AuditStore.Note note) {
            if (written) {
                store.append(List.of(note), clock.instant().truncatedTo(ChronoUnit.MICROS));
            } else {
                notes.add(note);
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            store.append(notes, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Audit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Audit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
        }
    }

    /** Provinces have a chain each, with everything below them; wider areas have their own. */
    static String chainOf(AreaCode at) {
        String code = at.value();
        return Character.isDigit(code.charAt(0)) ? code.substring(0, 2) : code;
    }
}
