package org.phaenruam.app.accounts;

import java.util.List;
import org.phaenruam.app.web.FormErrors;

/** What is kept about me, and my rights over it. */
public record MyDataPage(
        String name,
        String label,
        String keptAt,
        String opened,
        List<String> roles,
        int sessions,
        List<Group> groups,
        String typedLabel,
        FormErrors errors) {
    public MyDataPage {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    /** What one module keeps. */
    public record Group(String title, List<PersonalData.Entry> entries, int more) {}
}
