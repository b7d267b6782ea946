package org.phaenruam.app.accounts;

import java.time.LocalDate;
import org.phaenruam.app.web.Qr;

/** An invitation on paper: its code is shown once and kept nowhere. {@code back} is the page to go on with. */
public record InviteSlipPage(String code, String link, Qr qr, String role, LocalDate until, String back) {}
