package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.database.ReferenceTable.Row;

/** The texts that invented needs and their steps are made of; the same random numbers make the same texts. */
final class InventedWords {
    /** What somebody says they need. */
    record Told(
            String sector,
            String doer,
            String title,
            String titleEn,
            String detail,
            String official,
            String speakerKind,
            String speaker,
            long baht) {}

    /** What a step says. */
    record Said(String reason, String sentence, String sentenceEn) {}

    private static final String[] KINDS = {"PERSON", "GROUP", "GROUP", "ON_BEHALF"};

    private final List<Row> needs = ReferenceTable.read("/sample/national_needs.csv");
    private final Map<String, List<Row>> words = new HashMap<>();
    private final Map<String, List<Said>> steps = new HashMap<>();
    private final List<List<String>> stories = new ArrayList<>();

    InventedWords() {
        for (Row row : ReferenceTable.read("/sample/national_words.csv")) {
            words.computeIfAbsent(row.text("kind"), kind -> new ArrayList<>()).add(row);
        }
        for (Row row : ReferenceTable.read("/sample/national_steps.csv")) {
            steps.computeIfAbsent(row.text("move"), move -> new ArrayList<>())
                    .add(new Said(row.text("reason"), row.text("sentence_th"), row.text("sentence_en")));
        }
        for (Row row : ReferenceTable.read("/sample/national_stories.csv")) {
            List<String> moves = row.list("moves");
            for (int times = Integer.parseInt(row.text("weight")); times > 0; times--) {
                stories.add(moves);
            }
        }
    }

    Told need(SplittableRandom random, String moo) {
        Row row = pick(random, needs);
        Row place = pick(random, words("place"));
        String number = String.valueOf(2 + random.nextInt(8));
        String kind = KINDS[random.nextInt(KINDS.length)];
        String speaker = switch (kind) {
            case "GROUP" -> pick(random, words("group")).text("th") + " " + moo;
            case "PERSON" -> pick(random, words("person")).text("th") + " " + moo;
            default -> pick(random, words("behalf")).text("th") + moo;
        };
        long baht = Long.parseLong(row.text("baht")) * (50 + random.nextInt(100)) / 100 / 1000 * 1000;
        return new Told(
                row.text("sector"),
                row.text("doer"),
                row.text("title_th").replace("{place}", place.text("th")),
                row.text("title_en").replace("{place}", place.text("en")),
                row.text("detail_th").replace("{n}", number),
                row.text("official_th"),
                kind,
                speaker,
                Math.max(1000, baht));
    }

    Said step(SplittableRandom random, String move) {
        List<Said> said = steps.get(move);
        if (said == null) {
            throw new NoSuchElementException("no sentence is written for the move '" + move + "'");
        }
        return said.get(random.nextInt(said.size()));
    }

    /** The moves of a journey, in their order; {@code longest} keeps young needs from long ones. */
    List<String> story(SplittableRandom random, int longest) {
        List<String> story = stories.get(random.nextInt(stories.size()));
        return story.size() <= longest ? story : story.subList(0, longest);
    }

    String source(SplittableRandom random) {
        return pick(random, words("source")).text("th");
    }

    private List<Row> words(String kind) {
        return words.getOrDefault(kind, List.of());
    }

    private static Row pick(SplittableRandom random, List<Row> rows) {
        return rows.get(random.nextInt(rows.size()));
    }
}
