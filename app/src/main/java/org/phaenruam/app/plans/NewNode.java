package org.phaenruam.app.plans;

import java.util.UUID;

/** A branch that somebody wants to add to a plan, as typed. */
public record NewNode(UUID key, String parent, String kind, String no, String textTh, String textEn) {}
