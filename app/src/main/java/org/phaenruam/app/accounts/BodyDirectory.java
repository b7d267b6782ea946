package org.phaenruam.app.accounts;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;

/** Which bodies a secretary can be named for; filled by the module that knows bodies. */
public interface BodyDirectory {
    /** The bodies of this very area: its committee and the local governments seated there. */
    List<BodyChoice> bodiesAt(AreaCode area);

    Optional<BodyChoice> find(String bodyCode);
}
