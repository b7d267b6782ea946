package org.phaenruam.app.accounts;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;

/** Which bodies a role can be held for; filled by the module that knows bodies. */
public interface BodyDirectory {
    /** The bodies of this very area: its committee, and the local governments, agencies and partners seated there. */
    List<BodyChoice> bodiesAt(AreaCode area);

    Optional<BodyChoice> find(String bodyCode);
}
