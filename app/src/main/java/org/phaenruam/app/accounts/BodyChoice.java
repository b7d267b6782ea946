package org.phaenruam.app.accounts;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Wording;

/** A body that somebody may be made secretary of. */
public record BodyChoice(String code, Wording name, AreaCode area) {}
