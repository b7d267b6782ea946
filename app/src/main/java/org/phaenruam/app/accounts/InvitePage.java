package org.phaenruam.app.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;

/** What an invited person sees: first the code is typed, then the role is shown and taken. */
public record InvitePage(String code, @Nullable Offer offer, String name, String label, FormErrors errors) {
    /** What is offered: the role, until when the invitation is good, and whether somebody hands it over. */
    public record Offer(String role, String days, LocalDate until, boolean handOver) {}
}
