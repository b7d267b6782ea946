package org.phaenruam.app.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;

/**
 * Choosing an area step by step inside what an administrator keeps: the way up as links, the areas below as a list.
 * {@code action} is the page that is asked again with {@code ?at=code}.
 */
public record AreaPick(String action, AreaCode at, String title, List<Crumb> up, List<Option> below) {
    public AreaPick {
        up = List.copyOf(up);
        below = List.copyOf(below);
    }

    static AreaPick of(String action, AreaCode at, Actor actor, AreaTree tree, Ui ui) {
        List<Crumb> up = tree.ancestors(at).reversed().stream()
                .filter(area -> actor.may(AccountDeeds.GIVE_ROLE, Situation.at(area.code())))
                .map(area -> new Crumb(area.title(ui.lang()), action + "?at=" + area.code()))
                .toList();
        Map<AreaCode, String> below = new LinkedHashMap<>();
        for (Area child : tree.children(at)) {
            below.put(child.code(), child.title(ui.lang()));
        }
        if (tree.get(at).level().rung() > Level.PROVINCE.rung()) {
            // from above the provinces one step leads to any of them
            tree.all(Level.PROVINCE).stream()
                    .filter(province -> tree.within(province.code(), at))
                    .forEach(province -> below.putIfAbsent(province.code(), province.title(ui.lang())));
        }
        List<Option> options = new ArrayList<>();
        below.forEach((code, title) -> options.add(new Option(code.value(), title)));
        return new AreaPick(action, at, tree.get(at).title(ui.lang()), up, options);
    }
}
