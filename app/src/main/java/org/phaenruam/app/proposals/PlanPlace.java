package org.phaenruam.app.proposals;

/** A place in a plan that a need can be put under, as the module that knows plans describes it. */
public record PlanPlace(String planRef, String nodeRef, String planLabelTh, String planLabelEn, String nodeLabelTh) {}
