package org.phaenruam.app.proposals.imports;

import java.util.List;
import java.util.UUID;
import org.phaenruam.app.kernel.AreaCode;

/** A file on its way in. {@code columns} is empty until somebody matched them; the last fields count once it is done. */
record KeptFile(
        UUID id,
        AreaCode area,
        String name,
        String sha256,
        byte[] bytes,
        String sheet,
        String columns,
        boolean done,
        int known,
        int leftOut,
        List<String> codes) {}
