package org.phaenruam.app.plans;

/** A plan that somebody wants to begin, as typed: which kind, from which Buddhist year to which. */
public record NewPlan(String type, String fromBe, String toBe) {}
