package org.phaenruam.app.proposals;

import java.util.List;
import java.util.stream.Collectors;
import org.phaenruam.app.proposals.wording.WordCheck;
import org.springframework.stereotype.Component;

/** Checks what an office writes to the people of needs: their own words and the names of their place are not hard for them. */
@Component
class WordChecks {
    private final DraftMaker places;

    WordChecks(DraftMaker places) {
        this.places = places;
    }

    WordCheck of(List<Need> needs, String typed) {
        String known = needs.stream()
                .map(need -> need.title() + " " + need.detail() + " " + places.place(need))
                .collect(Collectors.joining(" "));
        return WordCheck.of(typed, known);
    }
}
