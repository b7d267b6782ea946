package org.phaenruam.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code ./phaen bench WHAT [--needs N] [--data DIR] [--seconds S]}: runs one bench. */
public final class Benches {
    /** A bench: measures, and reports through {@link Report}. */
    interface Bench {
        void run(Setting setting) throws Exception;
    }

    private static final Map<String, Bench> ALL = Map.of(
            "pages", PagesBench::run,
            "users", UsersBench::run,
            "growth", GrowthBench::run,
            "counts", CountsBench::run,
            "tree", TreeBench::run,
            "rights", RightsBench::run,
            "match", MatchBench::run,
            "start", StartBench::run);

    /** Benches with a main of their own. */
    private static final Map<String, String> OTHERS = Map.of(
            "import", "org.phaenruam.bench.bulk.ImportBench",
            "export", "org.phaenruam.bench.bulk.ExportBench",
            "submit", "org.phaenruam.bench.bulk.SubmitBench");

    private Benches() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 0 ? "" : arguments[0];
        Bench bench = ALL.get(what);
        if (bench != null) {
            try {
                bench.run(setting(arguments));
            } catch (Exception e) { // Spring keeps quiet about what it has logged elsewhere
                e.printStackTrace();
                System.exit(1);
            }
        } else if (OTHERS.containsKey(what)) {
            Class.forName(OTHERS.get(what)).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            List<String> names = new ArrayList<>(ALL.keySet());
            names.addAll(OTHERS.keySet());
            names.sort(null);
            System.err.println("phaen bench: one of " + String.join(" ", names)
                    + " [--needs N] [--data DIR] [--seconds S] (จะวัดอะไร)");
            System.exit(2);
        }
        System.exit(0);
    }

    private static Setting setting(String[] arguments) {
        int needs = Integer.parseInt(option(arguments, "--needs", "300000"));
        Path home = Path.of(System.getProperty("phaen.home", "."));
        Path data = Path.of(option(
                arguments, "--data", home.resolve(".phaen/bench-" + needs).toString()));
        int seconds = Integer.parseInt(option(arguments, "--seconds", "10"));
        return new Setting(home, data.toAbsolutePath().normalize(), needs, seconds);
    }

    private static String option(String[] arguments, String name, String otherwise) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 || at + 1 >= arguments.length ? otherwise : arguments[at + 1];
    }
}
