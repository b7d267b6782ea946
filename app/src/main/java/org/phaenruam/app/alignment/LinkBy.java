package org.phaenruam.app.alignment;

import org.phaenruam.app.kernel.ActorRef;

/** Who says so: the account for the record, and for the reader the office it was done for, never a private name. */
public record LinkBy(ActorRef actor, String office) {}
