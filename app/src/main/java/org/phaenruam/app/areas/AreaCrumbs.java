package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Ui;

/** Where a page lies: from the nation down to its area. Region and cluster are left out, people do not go by them. */
public final class AreaCrumbs {
    private AreaCrumbs() {}

    /** The areas as links, then the page itself. */
    public static List<Crumb> of(Ui ui, AreaTree tree, AreaCode area, String last) {
        List<Crumb> crumbs = above(ui, tree, area);
        crumbs.add(new Crumb(tree.get(area).title(ui.lang()), "/areas/" + area));
        crumbs.add(new Crumb(last, null));
        return crumbs;
    }

    /** The areas above as links, then the area itself: for the area's own page. */
    public static List<Crumb> of(Ui ui, AreaTree tree, AreaCode area) {
        List<Crumb> crumbs = above(ui, tree, area);
        crumbs.add(new Crumb(tree.get(area).title(ui.lang()), null));
        return crumbs;
    }

    private static List<Crumb> above(Ui ui, AreaTree tree, AreaCode area) {
        List<Crumb> crumbs = new ArrayList<>();
        for (Area a : tree.ancestors(area).reversed()) {
            if (a.level() != Level.REGION && a.level() != Level.CLUSTER) {
                crumbs.add(new Crumb(a.title(ui.lang()), "/areas/" + a.code()));
            }
        }
        return crumbs;
    }
}
