package org.phaenruam.app.proposals.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the name of a project of what people call their need: what is to be done, to what, against which trouble. Only words
 * of the need, reordered and put into the official register; which verb follows from which word is a list.
 */
final class OfficialTitle {
    private static final Set<String> WISHES = Set.of("ขอให้", "ขอให้ช่วย", "อยากให้", "อยากให้ช่วย", "ต้องการให้");
    private static final Set<String> INTENSE = Set.of("มาก", "แล้ว", "หมด", "เลย", "บ่อย");
    private static final Map<String, Integer> NUMBERS = Map.of(
            "หนึ่ง", 1, "สอง", 2, "สาม", 3, "สี่", 4, "ห้า", 5, "หก", 6, "เจ็ด", 7, "แปด", 8, "เก้า", 9, "สิบ", 10);
    private static final String SOLVES = "แก้ไขปัญหา";
    private static final String PROVIDES = "จัดหา";
    private static final String PROMOTES = "ส่งเสริมการ";
    private static final String ASKS = "ขอ";
    private static final String WANTS = "อยาก";
    private static final Set<String> GETS = Set.of("อยากได้", "อยากมี");
    private static final Pattern OWN_WORDS = Pattern.compile("^(?:ของ|ขอทาน|ขอโทษ|ขอ[บนมด](?![ะ-ฺ็-๎]))");
    private static final Pattern LACKS = Pattern.compile(".(?:ไม่ได้|ไม่มี|ไม่พอ|ไม่ถึง|ไม่ทัน)");

    private final RegisterWords words;
    private final Set<Swap> swaps;

    OfficialTitle(RegisterWords words, Set<Swap> swaps) {
        this.words = words;
        this.swaps = swaps;
    }

    /** What is done, and against what; the second may be empty. */
    record Core(String does, String against) {}

    Core of(String title) {
        List<String> stretches = stretches(title);
        for (int i = 0; i < stretches.size(); i++) {
            Optional<Asked> asked = asked(stretches.get(i));
            if (asked.isPresent()) {
                return request(stretches, i, asked.get());
            }
        }
        Optional<String> own = stretches.isEmpty() ? Optional.empty() : verb(polite(stretches.getFirst()));
        if (own.isPresent()) {
            return core(own.get(), stretches.subList(1, stretches.size()), List.of());
        }
        for (int i = 0; i < stretches.size(); i++) {
            Optional<String> mended = mended(stretches.get(i));
            if (mended.isPresent()) {
                List<String> others = new ArrayList<>(stretches);
                others.remove(i);
                return core(mended.get(), others, List.of());
            }
        }
        return new Core(SOLVES + official(stretches), "");
    }

    /** Asked for, by whom if that stands before it in the same breath, and with which word. */
    private record Asked(String what, String whom, String with) {}

    private Core request(List<String> stretches, int at, Asked asked) {
        String does = verb(asked.what()).or(() -> thing(asked.what())).orElseGet(() -> provided(asked));
        String whole = does + (asked.whom().isEmpty() ? "" : "ให้" + words.official(asked.whom(), swaps));
        List<String> before = new ArrayList<>(stretches.subList(0, at));
        List<String> after = stretches.subList(at + 1, stretches.size());
        Optional<String> own = before.isEmpty() ? Optional.empty() : verb(polite(before.getFirst()));
        if (own.isPresent()) {
            before.removeFirst();
            return core(own.get() + " และ" + whole, before, after);
        }
        if (!before.isEmpty() && first("people", before.getFirst()).isPresent()) {
            return core(whole + " ให้" + official(List.of(before.removeFirst())), before, after);
        }
        return core(whole, before, after);
    }

    private String provided(Asked asked) {
        String verb = asked.with().equals(WANTS) ? PROMOTES : PROVIDES;
        swaps.add(new Swap(asked.with(), verb, false));
        return verb + words.official(asked.what(), swaps);
    }

    /** Where and what for stand with what is done; the rest is what it is against. */
    private Core core(String does, List<String> before, List<String> after) {
        List<String> with = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (String stretch : before) {
            (first("place", stretch).isPresent() ? with : against).add(stretch);
        }
        for (String stretch : after) {
            (LACKS.matcher(stretch).find() ? against : with).add(stretch);
        }
        return new Core(joined(does, official(with)), official(against));
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + " " + other;
    }

    private Optional<String> first(String kind, String stretch) {
        return words.find(kind, words.split(stretch).getFirst());
    }

    private String official(List<String> stretches) {
        return stretches.stream()
                .filter(stretch -> first("ask", stretch).isEmpty())
                .map(stretch -> aimed(polite(stretch)))
                .filter(stretch -> !stretch.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String aimed(String stretch) {
        List<String> said = words.split(stretch);
        Optional<String> aim = said.size() < 2 ? Optional.empty() : words.find("aim", said.getFirst());
        return aim.map(a -> done(a, said, 1)).orElseGet(() -> words.official(said, swaps));
    }

    /** The parts between spaces; a number stays with its neighbours. */
    private static List<String> stretches(String title) {
        List<String> out = new ArrayList<>();
        boolean open = false;
        for (String part : title.strip().split("\\s+", -1)) {
            boolean number = part.matches("[0-9๐-๙.,]+");
            if ((number || open) && !out.isEmpty()) {
                out.set(out.size() - 1, out.getLast() + " " + part);
            } else if (!part.isEmpty()) {
                out.add(part);
            }
            open = number;
        }
        return out;
    }

    /** What is asked for, without the asking; empty where nothing is. */
    private Optional<Asked> asked(String stretch) {
        List<String> said = asking(words.split(stretch));
        for (int i = 1; i < said.size(); i++) {
            String whom = String.join("", said.subList(0, i));
            if (GETS.contains(said.get(i)) && first("ask", stretch).isEmpty()) {
                return Optional.of(new Asked(
                                polite(String.join("", said.subList(i + 1, said.size()))), whom, said.get(i)))
                        .filter(asked -> !asked.what().isEmpty());
            }
        }
        int from = 0;
        boolean wish = false;
        while (from < said.size() && words.find("ask", said.get(from)).isPresent()) {
            wish |= WISHES.contains(said.get(from));
            from++;
        }
        String rest = polite(String.join("", said.subList(from, said.size())));
        boolean says = from > 0 && !rest.isEmpty() && (!wish || verb(rest).isPresent());
        return says ? Optional.of(new Asked(rest, "", said.get(from - 1))) : Optional.empty();
    }

    /** The dictionary reads ขอกล้าไม้ as ขอก|ล้า; a word that begins with ขอ and is none of its own words asks. */
    private List<String> asking(List<String> said) {
        String first = said.isEmpty() ? "" : said.getFirst();
        if (!first.startsWith(ASKS)
                || first.equals(ASKS)
                || OWN_WORDS.matcher(first).find()
                || words.find("ask", first).isPresent()) {
            return said;
        }
        List<String> out = new ArrayList<>(List.of(ASKS));
        out.addAll(words.split(String.join("", said).substring(ASKS.length())));
        return out;
    }

    private String polite(String stretch) {
        List<String> said = words.split(stretch.strip());
        int end = said.size();
        while (end > 0 && words.find("polite", said.get(end - 1)).isPresent()) {
            end--;
        }
        return String.join("", said.subList(0, end)).strip();
    }

    /** A text that begins with what is to be done. */
    private Optional<String> verb(String text) {
        List<String> said = words.split(text);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return words.find("verb", said.getFirst()).map(verb -> done(verb, said, 1));
    }

    /** A text that begins with a thing whose verb is known. */
    private Optional<String> thing(String text) {
        List<String> said = words.split(text);
        return words.find("thing", said.getFirst()).map(verb -> {
            swaps.add(new Swap("ขอ" + said.getFirst(), verb + words.official(said.getFirst(), swaps), false));
            return verb + words.official(said, swaps);
        });
    }

    private String done(String verb, List<String> said, int from) {
        if (!verb.equals(said.get(from - 1))) {
            swaps.add(new Swap(said.get(from - 1), verb, false));
        }
        return verb + words.official(said.subList(from, said.size()), swaps);
    }

    /** Something, what is wrong with it, and where or how many: the verb against it, the thing, where or how many. */
    private Optional<String> mended(String stretch) {
        List<String> said = words.split(stretch);
        for (int i = 1; i < said.size(); i++) {
            Optional<String> mends = words.find("trouble", said.get(i));
            if (mends.isPresent()) {
                String verb = words.find("before", said.getFirst()).orElse(mends.get());
                swaps.add(new Swap(said.get(i), verb, false));
                return Optional.of(verb
                        + words.official(thingOf(said.subList(0, i)), swaps)
                        + where(said.subList(i + 1, said.size())));
            }
        }
        return Optional.empty();
    }

    /** Without words that only carry on, and with a part before what it is a part of: หลังคา|ศาลา. */
    private List<String> thingOf(List<String> said) {
        List<String> out = new ArrayList<>(said);
        while (out.size() > 1 && words.find("filler", out.getLast()).isPresent()) {
            out.removeLast();
        }
        if (out.size() > 1 && words.find("part", out.getLast()).isPresent()) {
            out.addFirst(out.removeLast());
        }
        return out;
    }

    private String where(List<String> rest) {
        int from = 0;
        while (from < rest.size()
                && (INTENSE.contains(rest.get(from)) || rest.get(from).isBlank())) {
            from++;
        }
        if (from == rest.size()) {
            return "";
        }
        String first = rest.get(from);
        @Nullable Integer number = NUMBERS.get(first);
        String told = words.official(rest.subList(from + (number == null ? 0 : 1), rest.size()), swaps);
        if (number != null && !told.isBlank()) {
            return " จำนวน " + number + " " + told;
        }
        boolean kept =
                Character.isDigit(first.charAt(0)) || words.find("place", first).isPresent();
        return kept ? " " + told : "";
    }
}
