package org.phaenruam.app.accounts;

import java.util.Set;

/** Something that may be done, who may do it, and at which stages of its subject (empty: at any). */
public record Deed(String code, Set<Capacity> by, Set<String> stages) {
    public Deed {
        by = Set.copyOf(by);
        stages = Set.copyOf(stages);
    }

    public static Deed of(String code, Capacity... by) {
        return new Deed(code, Set.of(by), Set.of());
    }
}
