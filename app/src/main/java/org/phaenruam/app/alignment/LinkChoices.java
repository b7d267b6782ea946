package org.phaenruam.app.alignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;

/** What can be chosen by hand, plan by plan, for a form. */
public record LinkChoices(List<Group> groups) {
    public LinkChoices {
        groups = List.copyOf(groups);
    }

    /** The branches of one plan. */
    public record Group(String plan, List<Option> branches) {}

    public static LinkChoices of(Ui ui, List<Linkable> targets) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (Linkable target : targets) {
            groups.computeIfAbsent(target.shelf(ui.lang()), s -> new ArrayList<>())
                    .add(new Option(target.ref().toString(), target.label(ui.lang())));
        }
        return new LinkChoices(groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList());
    }
}
