package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** The form for telling a need: what, where, who says it. Holds what was typed, also when it was wrong. */
public record NeedFormPage(
        String heading,
        String action,
        boolean edit,
        List<Crumb> crumbs,
        NeedText typed,
        String withinLabel,
        List<Place> places,
        List<Place> elsewhere,
        String receivedBy,
        String returnSentence,
        FormErrors errors) {

    /** An area that can be chosen, or a link to look further down. */
    public record Place(String code, String label) {}

    public boolean chosen(Place place) {
        return place.code().equals(typed.areaCode());
    }
}
