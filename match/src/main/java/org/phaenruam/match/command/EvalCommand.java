package org.phaenruam.match.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phaenruam.match.Evaluation;
import org.phaenruam.match.Example;
import org.phaenruam.match.NeighbourBaseline;
import org.phaenruam.match.Ranked;
import org.phaenruam.match.Target;
import org.phaenruam.match.TargetMatcher;
import org.phaenruam.match.Topics;

/** {@code match eval}: how often the right target is found. */
final class EvalCommand {
    private static final Set<String> OPTIONS =
            Set.of("--train", "--test", "--text", "--label", "--targets", "--target-id", "--target-text", "--folds");

    private final Options options;

    EvalCommand(List<String> args) {
        options = new Options(args, OPTIONS, Set.of("--baseline"));
        options.noFile();
    }

    int run(PrintStream out) {
        List<Example> train = rows("--train");
        List<Example> test = rows("--test");
        if (options.find("--train").isEmpty() && options.find("--test").isEmpty()) {
            throw new UsageException("ต้องมี --test หรือ --train / give --test, or --train with --folds");
        }
        int folds = options.number("--folds", options.find("--test").isPresent() ? 0 : 5, 2);
        Set<String> labels = new TreeSet<>();
        train.forEach(row -> labels.addAll(row.targets()));
        test.forEach(row -> labels.addAll(row.targets()));
        List<Target> targets = targets(labels);
        Evaluation.Maker maker = examples -> {
            TargetMatcher matcher = new TargetMatcher(targets, examples);
            return (text, count) ->
                    matcher.rank(text, count).stream().map(Ranked::target).toList();
        };
        Evaluation.Maker plain = examples -> new NeighbourBaseline(targets, examples)::rank;
        if (options.has("--baseline")) {
            out.println("baseline " + line(evaluate(train, test, folds, plain)));
        }
        out.println(line(evaluate(train, test, folds, maker)));
        return 0;
    }

    /** Without --test the folds of the training file; with both and --folds, the folds of the test file beside all of it. */
    private Evaluation evaluate(List<Example> train, List<Example> test, int folds, Evaluation.Maker maker) {
        if (!options.find("--test").isPresent()) {
            return Evaluation.folds(train, List.of(), folds, maker);
        }
        if (folds > 0) {
            return Evaluation.folds(test, train, folds, maker);
        }
        Evaluation evaluation = new Evaluation();
        evaluation.add(maker.make(train), test);
        return evaluation;
    }

    private static String line(Evaluation e) {
        return String.format(
                Locale.ROOT,
                "recall@1=%.4f recall@5=%.4f macro_recall@5=%.4f texts_per_s=%.0f texts=%d",
                e.recallAt1(),
                e.recallAt5(),
                e.macroRecallAt5(),
                e.textsPerSecond(),
                e.texts());
    }

    private List<Example> rows(String option) {
        Optional<String> file = options.find(option);
        if (file.isEmpty()) {
            return List.of();
        }
        Table table = Table.read(file.get());
        int text = table.column(options.get("--text"));
        int label = table.column(options.get("--label"));
        List<Example> out = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Set<String> labels = Arrays.stream(Table.cell(row, label).split("\\|", -1))
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!labels.isEmpty()) {
                out.add(new Example(Table.cell(row, text), labels));
            }
        }
        return out;
    }

    /** Those of the file; else the 23 master plans where all labels are theirs; else the labels themselves. */
    private List<Target> targets(Set<String> labels) {
        List<Target> out = new ArrayList<>();
        Optional<String> file = options.find("--targets");
        if (file.isPresent()) {
            Table table = Table.read(file.get());
            int id = table.column(options.get("--target-id"));
            int text = table.column(options.get("--target-text"));
            Set<String> seen = new LinkedHashSet<>();
            for (List<String> row : table.rows()) {
                String target = Table.cell(row, id).strip();
                if (!target.isEmpty() && seen.add(target)) {
                    out.add(new Target(target, Table.cell(row, text)));
                }
            }
            labels.stream().filter(seen::add).forEach(label -> out.add(new Target(label, label)));
            return out;
        }
        Topics topics = Topics.shipped();
        if (topics.ids().containsAll(labels)) {
            return topics.targets();
        }
        labels.forEach(label -> out.add(new Target(label, label)));
        return out;
    }
}
