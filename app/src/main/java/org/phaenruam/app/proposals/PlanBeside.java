package org.phaenruam.app.proposals;

/** A plan of the place where a body works, beside its desk; {@code mine}: this body puts it together. */
public record PlanBeside(String ref, String labelTh, String labelEn, boolean mine) {}
