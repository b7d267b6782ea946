package org.phaenruam.app.accounts;

import java.util.UUID;
import org.phaenruam.app.web.FormErrors;

/** Handing one role over to a successor. {@code back} is the page of the person or one's own. */
public record HandOverPage(
        UUID grant, String role, String holder, boolean own, String name, String back, FormErrors errors) {}
