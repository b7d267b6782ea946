package org.phaenruam.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.match.Glossary;
import org.phaenruam.match.command.AreaList;
import org.phaenruam.thaitext.ThaiWords;
import org.phaenruam.thaitext.Vocabulary;

/** Where Thai words end: wrong boundaries on sentences marked by hand, and speed; the JDK, ICU4J, Debian's swath, ours. */
final class WordBreaking {
    private static final String MARKED = "thaitext/src/test/resources/org/phaenruam/thaitext/planning-sentences.txt";
    private static final int SWATH_BYTES = 2_000_000;
    private static final int TURNS = 8;

    /** What was found: wrong boundaries (missed and added) for each true one, and megabytes of UTF-8 a second. */
    private record Found(String who, double wrong, double megabytes) {}

    /** Where words end in a text. */
    interface Breaker {
        BitSet ends(String text) throws ReflectiveOperationException;
    }

    private final List<BitSet> right = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final double seconds;

    private WordBreaking(List<String> marked, double seconds) {
        for (String sentence : marked) {
            List<String> words = List.of(sentence.split("\\|", -1));
            right.add(ends(words));
            texts.add(String.join("", words));
        }
        this.seconds = seconds;
    }

    static void measure(Report report, Setting setting) throws Exception {
        List<String> marked;
        try (Stream<String> lines = Files.lines(setting.home().resolve(MARKED))) {
            marked = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
        WordBreaking bench = new WordBreaking(marked, Math.min(5, setting.seconds()));
        Vocabulary terms = Vocabulary.of(Glossary.shipped().officialTerms());
        Vocabulary places = Vocabulary.of(AreaList.names());
        Map<String, Breaker> breakers = new LinkedHashMap<>();
        breakers.put("JDK", text -> javaEnds(BreakIterator.getWordInstance(Locale.of("th")), text));
        icu(report).ifPresent(icu -> breakers.put("ICU4J", icu));
        breakers.put("ours", text -> ends(ThaiWords.words(text, terms, places)));
        Map<String, Double> rates = bench.rates(breakers);
        List<Found> others = new ArrayList<>();
        for (Map.Entry<String, Breaker> each : breakers.entrySet()) {
            others.add(new Found(each.getKey(), bench.wrong(each.getValue()), rates.get(each.getKey())));
        }
        Found ours = others.removeLast();
        bench.swath(report).ifPresent(others::add);
        report.note("marked_sentences", marked.size());
        others.forEach(other -> tell(report, ours, other));
    }

    private static void tell(Report report, Found ours, Found other) {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("ours_wrong_per_boundary", ours.wrong);
        raw.put("baseline_wrong_per_boundary", other.wrong);
        raw.put("ours_megabytes_per_second", ours.megabytes);
        raw.put("baseline_megabytes_per_second", other.megabytes);
        report.figure(
                "wrong word ends, beside " + other.who,
                String.format(Locale.ROOT, "%.1f %%", ours.wrong * 100),
                String.format(Locale.ROOT, "%s %.1f %%", other.who, other.wrong * 100),
                ours.wrong / other.wrong,
                "fewer",
                ours.wrong < other.wrong,
                raw);
        report.figure(
                "word breaking, beside " + other.who,
                String.format(Locale.ROOT, "%.2f MB/s", ours.megabytes),
                String.format(Locale.ROOT, "%s %.2f MB/s", other.who, other.megabytes),
                ours.megabytes / other.megabytes,
                "-",
                true,
                raw);
    }

    /** In turns, because the machine is not always equally busy; the first turn warms up. */
    private Map<String, Double> rates(Map<String, Breaker> breakers) throws ReflectiveOperationException {
        Map<String, Double> out = new LinkedHashMap<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            for (Map.Entry<String, Breaker> each : breakers.entrySet()) {
                double rate = rounds(each.getValue(), seconds / TURNS);
                if (turn > 0) {
                    out.merge(each.getKey(), rate / TURNS, Double::sum);
                }
            }
        }
        return out;
    }

    private double wrong(Breaker breaker) throws ReflectiveOperationException {
        List<BitSet> found = new ArrayList<>();
        for (String text : texts) {
            found.add(breaker.ends(text));
        }
        return wrong(found);
    }

    private double rounds(Breaker breaker, double until) throws ReflectiveOperationException {
        long bytes = 0;
        long start = System.nanoTime();
        double took = 0;
        while (took < until) {
            for (String text : texts) {
                bytes += breaker.ends(text).isEmpty() ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
            }
            took = (System.nanoTime() - start) / 1e9;
        }
        return bytes / took / 1e6;
    }

    private double wrong(List<BitSet> found) {
        int wrong = 0;
        int all = 0;
        for (int i = 0; i < found.size(); i++) {
            BitSet either = (BitSet) right.get(i).clone();
            either.xor(found.get(i));
            wrong += either.cardinality();
            all += right.get(i).cardinality() - 1; // the end of the sentence nobody can miss
        }
        return (double) wrong / all;
    }

    private static BitSet javaEnds(BreakIterator iterator, String text) {
        BitSet at = new BitSet(text.length() + 1);
        iterator.setText(text);
        iterator.first();
        for (int i = iterator.next(); i != BreakIterator.DONE; i = iterator.next()) {
            at.set(i);
        }
        return at;
    }

    private static BitSet ends(List<String> words) {
        BitSet out = new BitSet();
        int at = 0;
        for (String word : words) {
            at += word.length();
            out.set(at);
        }
        return out;
    }

    private static Optional<Breaker> icu(Report report) throws ReflectiveOperationException {
        try {
            return Optional.of(IcuBreaker.make());
        } catch (ClassNotFoundException e) {
            left(report, "ICU4J", "its jar is not among Maven's; mvn -Pbench compile fetches it");
            return Optional.empty();
        }
    }

    private static Optional<Found> left(Report report, String who, String why) {
        report.note("skipped_" + who.toLowerCase(Locale.ROOT), why);
        System.out.println("SKIPPED: " + who + ": " + why);
        return Optional.empty();
    }

    /** The program, where it is installed. Its speed is that of a whole process on a file of {@link #SWATH_BYTES}. */
    private Optional<Found> swath(Report report) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "swath"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return left(report, "swath", "the program is not installed; Debian: apt-get install swath");
        }
        List<String> lines = swath(program.get(), texts);
        List<BitSet> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            found.add(swathEnds(texts.get(i), i < lines.size() ? lines.get(i) : ""));
        }
        List<String> many = new ArrayList<>();
        long bytes = 0;
        while (bytes < SWATH_BYTES) {
            String text = texts.get(many.size() % texts.size());
            many.add(text);
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        long start = System.nanoTime();
        swath(program.get(), many);
        return Optional.of(new Found("swath", wrong(found), bytes / ((System.nanoTime() - start) / 1e9) / 1e6));
    }

    private static List<String> swath(Path program, List<String> lines) throws IOException, InterruptedException {
        Path in = Files.createTempFile("swath", ".in");
        Path out = Files.createTempFile("swath", ".out");
        try {
            Files.write(in, lines);
            Process process = new ProcessBuilder(program.toString(), "-u", "u,u", "-b", "|")
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("swath ended with " + process.exitValue());
            }
            return Files.readAllLines(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    /** It marks only between Thai words; to be kind, a word also ends wherever Thai meets a space, a sign or a number. */
    private static BitSet swathEnds(String text, String marked) {
        BitSet out = new BitSet();
        int at = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == '|') {
                out.set(at);
            } else {
                at++;
            }
        }
        for (int i = 1; i < text.length(); i++) {
            if (kind(text.charAt(i - 1)) != kind(text.charAt(i))) {
                out.set(i);
            }
        }
        out.set(text.length());
        out.clear(0);
        return out;
    }

    private static int kind(char c) {
        if (Character.isWhitespace(c)) {
            return 0;
        }
        if (Character.isDigit(c)) {
            return 1;
        }
        boolean word = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 'ๆ';
        return word ? 2 : 3;
    }
}
