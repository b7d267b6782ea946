package org.phaenruam.app.proposals.bundles;

import java.math.BigDecimal;
import org.phaenruam.app.proposals.NeedLine;

/** A need in a bundle, with the baht it asks for. */
record Bundled(NeedLine line, BigDecimal baht) {}
