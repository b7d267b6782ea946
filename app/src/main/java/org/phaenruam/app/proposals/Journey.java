package org.phaenruam.app.proposals;

import java.util.List;

/** A need with all its steps, in order, and the plans it is in. */
public record Journey(Need need, List<Step> steps, List<Membership> memberships) {}
