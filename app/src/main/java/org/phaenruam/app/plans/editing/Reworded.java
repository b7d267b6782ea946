package org.phaenruam.app.plans.editing;

import java.util.ArrayList;
import java.util.List;

/** What a rewording changed, a line for each field that differs; what is a code keeps its field's name before it. */
record Reworded(String before, String after) {
    static final String DOER = "doer";
    static final String KIND = "kind";
    static final String BODY = "body";

    static Reworded of(Branch from, NewBranch to) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        String[][] fields = {
            {said(from.no(), from.textTh()), said(to.no(), to.textTh()), ""},
            {from.kind(), to.kind(), KIND},
            {from.detail(), to.detail(), ""},
            {from.doer(), to.doer(), DOER},
            {from.body(), to.body(), BODY},
            {from.responsible(), to.responsible(), ""},
            {from.textEn(), to.textEn(), ""},
        };
        for (String[] field : fields) {
            if (!field[0].equals(field[1])) {
                String name = field[2].isEmpty() ? "" : field[2] + ":";
                before.add(name + field[0]);
                after.add(name + field[1]);
            }
        }
        return new Reworded(String.join("\n", before), String.join("\n", after));
    }

    private static String said(String no, String text) {
        return (no + " " + text).strip();
    }
}
