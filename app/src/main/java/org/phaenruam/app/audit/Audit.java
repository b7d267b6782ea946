package org.phaenruam.app.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, for ever. If the record fails, the deed fails: call it inside the deed's transaction. */
@Component
public class Audit {
    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Appends one record to the chain of the area's province (or wider area). Writers of one chain wait for each
     * other's transaction; a deed that touches several provinces records them in the order of their codes.
     *
     * @param deed lower-case dotted English such as {@code need.submitted}
     * @param detail never passwords, never more personal data than the deed needs: it stays for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ActorRef by, String deed, SubjectRef subject, AreaCode at, Map<String, String> detail) {
        if (!deed.matches("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+")) {
            throw new IllegalArgumentException("'" + deed + "' is not a deed; write it like need.submitted");
        }
        String chain = chainOf(at);
        Head before = store.lockAndFindHead(chain);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RecordLine line = new RecordLine(
                chain,
                before.count() + 1,
                now,
                by.value(),
                deed,
                RecordLine.escape(subject.toString()),
                at.value(),
                RecordLine.detail(detail),
                before.hash());
        store.append(line, line.hash());
    }

    /** Provinces have a chain each, with everything below them; wider areas have their own. */
    static String chainOf(AreaCode at) {
        String code = at.value();
        return Character.isDigit(code.charAt(0)) ? code.substring(0, 2) : code;
    }
}
