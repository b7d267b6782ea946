package org.phaenruam.app.ops;

import java.util.List;

/**
 * What somebody who has just started the server should read: sign-ins, a link, what to try first. Every bean of this kind
 * is asked once, after the line {@code ready …}; an empty list prints nothing.
 */
public interface FirstSteps {
    /** Lines for the terminal, Thai and English; {@code base} is the server's address such as {@code http://127.0.0.1:8570}. */
    List<String> lines(String base);
}
