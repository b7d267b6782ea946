package org.phaenruam.app.proposals.bundles;

import java.util.List;
import java.util.UUID;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Filter, tick, name: making a bundle. */
public record NewBundlePage(
        String area,
        String areaName,
        List<Crumb> crumbs,
        boolean sample,
        String words,
        String sector,
        String like,
        String likeTitle,
        List<Option> sectors,
        List<Choice> choices,
        boolean more,
        UUID key,
        String name,
        FormErrors errors) {

    public boolean narrowed() {
        return !(words + sector + like).isEmpty();
    }

    /** A need that may go into it. */
    public record Choice(String code, String href, String title, String place, String because, boolean ticked) {}
}
