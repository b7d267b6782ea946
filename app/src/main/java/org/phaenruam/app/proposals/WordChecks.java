package org.phaenruam.app.proposals;

import java.util.List;
import java.util.stream.Collectors;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.proposals.wording.WordCheck;
import org.springframework.stereotype.Component;

/** Checks what an office writes to the people of needs: their own words and the names of their place are not hard for them. */
@Component
class WordChecks {
    private final DraftMaker places;
    private final Glossaries glossaries;

    WordChecks(DraftMaker places, Glossaries glossaries) {
        this.places = places;
        this.glossaries = glossaries;
    }

    /** Of what is written to the people of these needs; the plainer words are those of the first one's area. */
    WordCheck of(List<Need> needs, String typed) {
        String known = needs.stream()
                .map(need -> need.title() + " " + need.detail() + " " + places.place(need))
                .collect(Collectors.joining(" "));
        AreaCode area = needs.isEmpty() ? AreaCode.NATION : needs.getFirst().area();
        return WordCheck.of(typed, known, glossaries.listAt(area));
    }
}
