package org.phaenruam.app.accounts;

import org.phaenruam.app.web.PublicAddress;
import org.phaenruam.app.web.Qr;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the slip of an invitation, once: the code, the link and the QR code. */
@Component
class InviteSlips {
    private final RoleWords words;
    private final PublicAddress address;

    InviteSlips(RoleWords words, PublicAddress address) {
        this.words = words;
        this.address = address;
    }

    ModelAndView page(Ui ui, Invitations.Made made, String back) {
        String link = address.of("/invite?code=" + made.code());
        return ui.page(
                "accounts/invite-slip",
                new InviteSlipPage(
                        made.code(),
                        link,
                        Qr.of(link),
                        words.of(made.invitation().grant(), ui),
                        InvitePages.day(made.invitation().expiresAt()),
                        back));
    }
}
