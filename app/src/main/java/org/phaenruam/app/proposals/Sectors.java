package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.stereotype.Component;

/** The sectors, and which of them a text seems to speak of. A machine only suggests; a person confirms. */
@Component
public class Sectors {
    /** A sector with the word of the text that speaks for it. */
    public record Suggestion(Sector sector, String because) {}

    private final Map<String, Sector> byCode = new LinkedHashMap<>();

    public Sectors() {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/sectors.csv")) {
            List<String> words = new ArrayList<>(List.of(row.text("examples_th").split(" ")));
            words.add(row.text("name_th"));
            byCode.put(row.text("code"), new Sector(row.text("code"), row.text("name_th"), row.text("name_en"), words));
        }
    }

    public List<Sector> list() {
        return List.copyOf(byCode.values());
    }

    public Optional<Sector> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The sector whose longest example stands in the text; the title counts before the detail. */
    public Optional<Suggestion> suggest(String title, String detail) {
        return in(title).or(() -> in(detail));
    }

    private Optional<Suggestion> in(String text) {
        String key = ThaiText.searchKey(text);
        Suggestion best = null;
        for (Sector sector : byCode.values()) {
            for (String word : sector.examples()) {
                if (key.contains(ThaiText.searchKey(word))
                        && (best == null || word.length() > best.because().length())) {
                    best = new Suggestion(sector, word);
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
