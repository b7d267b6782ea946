package org.phaenruam.app.plans;

/** A plan in a long list; {@code searched} is what its words were looked for in, where more than the typed words were looked for. */
public record PlanRow(Plan plan, String searched) {}
