package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;

/** Says who is looking; filled by the module that knows people. */
public interface Visitors {
    Visitor of(HttpServletRequest request);
}
