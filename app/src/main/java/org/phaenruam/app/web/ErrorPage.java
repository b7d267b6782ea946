package org.phaenruam.app.web;

/**
 * What went wrong, in the three sentences that people need: what happened, what is safe, what to do.
 *
 * @param kind the messages to use, such as {@code 404}
 * @param reference what the log calls this fault, or an empty text when it is nobody's fault
 */
public record ErrorPage(int status, String kind, String reference) {}
