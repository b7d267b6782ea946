package org.phaenruam.app.plans;

/**
 * What a plan that takes no needs says instead.
 *
 * @param text from where its lines come and where the needs of the people go
 * @param href the plan that takes them, or where one can be begun
 */
public record LinesFrom(String text, String href, String link) {}
