package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.kernel.Lang;

/** What a need is about, such as water: a row of {@code reference/sectors.csv}. */
public record Sector(String code, String nameTh, String nameEn, List<String> examples) {
    public Sector {
        examples = List.copyOf(examples);
    }

    public String name(Lang lang) {
        return lang == Lang.EN ? nameEn : nameTh;
    }
}
