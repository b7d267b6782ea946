package org.phaenruam.app.web;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in the three sentences that people need: what happened, what is safe, what to do.
 *
 * @param kind the messages to use, such as {@code 404}
 * @param reference what the log calls this fault, or an empty text when it is nobody's fault
 * @param again the form that was sent, when the page offers to send it again
 */
public record ErrorPage(
        int status, String kind, String reference, @Nullable SendAgain again) {
    ErrorPage(int status, String kind, String reference) {
        this(status, kind, reference, null);
    }
}
