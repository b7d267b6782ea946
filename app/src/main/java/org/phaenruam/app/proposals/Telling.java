package org.phaenruam.app.proposals;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.mechanisms.Body;

/** A need that somebody tells, tidied and found good; with the body that it goes to at once, or none while it is a draft. */
record Telling(ActorRef by, @Nullable UUID account, NeedText text, AreaCode area, Optional<Body> to) {}
