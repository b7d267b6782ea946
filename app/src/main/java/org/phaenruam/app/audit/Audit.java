package org.phaenruam.app.audit;

import java.util.Map;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** Who did what, for ever. If the record fails, the deed fails: call it inside the deed's transaction. */
@Component
public class Audit {

    /** Appends one record to the chain of the area's province (or wider area). */
    public void record(ActorRef by, String deed, SubjectRef subject, AreaCode at, Map<String, String> detail) {
        throw new UnsupportedOperationException("audit is being built");
    }
}
