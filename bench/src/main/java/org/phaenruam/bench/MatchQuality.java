package org.phaenruam.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phaenruam.match.SaidOtherwise;
import org.phaenruam.match.SimilarTexts;
import org.phaenruam.match.TrigramBaseline;
import org.phaenruam.match.command.Main;

/** How often the right plan and the like need are found; what is asked is {@code ./phaen match eval --baseline} itself. */
final class MatchQuality {
    private static final String PROJECTS = "matching/project_to_master_plan.csv";
    private static final String VOICES = "matching/village_voice_to_master_plan.csv";
    private static final String ITEMS = "matching/item_to_master_plan.csv";
    private static final String PROVINCE = "matching/province_item_issue_area.csv";
    private static final String COMPLAINTS = "voices/traffy_complaints_bkk_2566.csv";
    private static final String ONE = "recall@1";
    private static final String FIVE = "recall@5";
    private static final String MACRO = "macro_recall@5";

    /** A file of texts and labels: learnt from by folds, or only asked; with the least that is aimed at. */
    private record Task(String name, String label, String train, String test, Map<String, Double> aims) {}

    private static final List<Task> TASKS = List.of(
            new Task("project to plan, 5 folds", "master_plan_no", PROJECTS, "", Map.of(ONE, .60, FIVE, .92)),
            new Task("project to plan, names alone", "master_plan_no", "", PROJECTS, Map.of(FIVE, .70)),
            new Task("villager to plan", "master_plan_no", PROJECTS, VOICES, Map.of(ONE, .60, FIVE, .88)),
            new Task("villager to plan, names alone", "master_plan_no", "", VOICES, Map.of()),
            new Task("budget line to plan", "master_plan_no", PROJECTS, ITEMS, Map.of(MACRO, .62)),
            new Task("budget line to plan, 5 folds", "master_plan_no", ITEMS, "", Map.of(MACRO, .62)),
            new Task("province item to issue, 5 folds", "issue_code", PROVINCE, "", Map.of(ONE, .65)),
            new Task("complaint to category, 5 folds", "categories", COMPLAINTS, "", Map.of(ONE, .84, FIVE, .985)));

    private MatchQuality() {}

    static void measure(Report report, Setting setting) {
        Optional<Path> data = data(setting);
        if (data.isEmpty()) {
            String line = "SKIPPED: the sets of texts and labels are not at hand; set PHAEN_SHARED to their data folder";
            report.note("tasks", line);
            System.out.println(line);
            return;
        }
        for (Task task : TASKS) {
            if (Files.isRegularFile(data.get().resolve(task.train))
                    || Files.isRegularFile(data.get().resolve(task.test))) {
                tell(report, task, evaluate(task, data.get()));
            } else {
                System.out.println("SKIPPED: no file for " + task.name);
            }
        }
    }

    private static Optional<Path> data(Setting setting) {
        String set = System.getenv("PHAEN_SHARED");
        Path data = set == null ? setting.home().resolve("../shared/data") : Path.of(set);
        return Optional.of(data).filter(d -> Files.isDirectory(d.resolve("matching")));
    }

    /** The two lines that the command prints: the plain way and ours, as name and figure. */
    private static List<Map<String, Double>> evaluate(Task task, Path data) {
        List<String> args = new ArrayList<>(
                List.of("match", "eval", "--baseline", "--text", "text", "--label", task.label));
        if (!task.train.isEmpty()) {
            args.addAll(List.of("--train", data.resolve(task.train).toString()));
        }
        if (!task.test.isEmpty()) {
            args.addAll(List.of("--test", data.resolve(task.test).toString()));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        if (Main.run(args, out, System.err) != 0) {
            throw new IllegalStateException("match eval refused " + task.name);
        }
        return said.toString(StandardCharsets.UTF_8).lines().map(MatchQuality::figures).toList();
    }

    private static Map<String, Double> figures(String line) {
        Map<String, Double> out = new LinkedHashMap<>();
        for (String word : line.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                out.put(word.substring(0, equals), Double.parseDouble(word.substring(equals + 1)));
            }
        }
        return out;
    }

    private static void tell(Report report, Task task, List<Map<String, Double>> both) {
        Map<String, Double> plain = both.getFirst();
        Map<String, Double> ours = both.getLast();
        for (String measure : List.of(ONE, FIVE, MACRO)) {
            double least = task.aims.getOrDefault(measure, plain.get(measure));
            MatchBench.atLeast(
                    report,
                    task.name + ", " + measure.replace("_recall@5", ""),
                    ours.get(measure),
                    plain.get(measure),
                    least,
                    Map.of("texts", ours.get("texts"), "aim_stated", task.aims.containsKey(measure)));
        }
        double speed = ours.get("texts_per_s");
        report.figure(
                task.name + ", texts/s",
                MatchBench.text(speed),
                MatchBench.text(plain.get("texts_per_s")),
                speed / plain.get("texts_per_s"),
                "-",
                true,
                Map.of("ours_texts_per_second", speed, "baseline_texts_per_second", plain.get("texts_per_s")));
    }

    /** Recall of the pairs while so much of what is shown is right. */
    static void saidOtherwise(Report report) {
        SaidOtherwise said = new SaidOtherwise();
        List<Double> precisions = List.of(.80, .90, .95);
        List<Double> plain = said.recalls(new TrigramBaseline(said.needs())::find, precisions);
        try (SimilarTexts similar = new SimilarTexts(said.needs())) {
            List<Double> ours = said.recalls(similar::find, precisions);
            for (int i = 0; i < precisions.size(); i++) {
                report.figure(
                        "said otherwise, precision " + precisions.get(i),
                        MatchBench.text(ours.get(i)),
                        "trigrams " + MatchBench.text(plain.get(i)),
                        ours.get(i) / plain.get(i),
                        "higher",
                        ours.get(i) > plain.get(i),
                        Map.of("pairs", said.pairs().size(), "among", said.needs().size()));
            }
        }
    }
}
