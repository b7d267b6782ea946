package org.phaenruam.app.portal;

import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What PhaenRuam is and how to use it, in plain words; it asks no database. */
@Controller
class HelpPages {
    @GetMapping("/help")
    ModelAndView help(Ui ui) {
        return ui.page("portal/help", HelpPage.WHOLE);
    }
}
