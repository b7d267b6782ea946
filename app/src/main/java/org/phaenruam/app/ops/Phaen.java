package org.phaenruam.app.ops;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the product; {@code ./phaen help} lists it. */
@CommandLine.Command(
        name = "phaen",
        description = "แผนร่วม PhaenRuam: a need climbs from a village to the province's plan.",
        subcommands = {
            Phaen.Demo.class,
            Phaen.Run.class,
            Phaen.AreasGroup.class,
            Phaen.ImportGroup.class,
            Phaen.GenerateGroup.class,
            Phaen.Verify.class,
            Phaen.ExportGroup.class,
            CommandHelp.class
        })
public final class Phaen {
    private static final int PORT = 8570;

    private final Product product;

    private Phaen(Product product) {
        this.product = product;
    }

    /**
     * Runs the command of these arguments, returning its exit code; a server returns when it is stopped.
     *
     * @param application the class that Spring starts from
     */
    public static int run(Class<?> application, String... arguments) {
        return run(new Product(application, new Terminal()), arguments);
    }

    static int run(Product product, String... arguments) {
        return commandLine(new Phaen(product)).execute(arguments);
    }

    /**
     * For Spring's ahead-of-time processing in {@code ./phaen aot}, which reads what the application is made of and leaves
     * before anything of it is made: no database, no data folder.
     *
     * @param application the class that Spring starts from
     */
    public static void describe(Class<?> application) {
        Product.application(application).run("--logging.threshold.console=error");
    }

    private static CommandLine commandLine(Phaen phaen) {
        CommandLine line = new CommandLine(phaen)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true);
        CommandHelp.option(line);
        line.setExecutionStrategy(parsed -> {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                return helped;
            }
            List<CommandLine> chain = parsed.asCommandLineList();
            Object last = chain.getLast().getCommand();
            if (last instanceof Runs command) {
                return command.run(phaen.product);
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }

    /** A command that does something with the product. */
    interface Runs {
        int run(Product product);
    }

    /** Where the data lies. */
    static final class Data {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "the data folder (default: .phaen/data, for demo .phaen/demo); demo, run and generate make"
                                + " it where there is none")
        @Nullable
        Path folder;

        Path or(String name) {
            Path home = Path.of(System.getProperty("phaen.home", "."));
            Path chosen = folder == null ? home.resolve(".phaen").resolve(name) : folder;
            return chosen.toAbsolutePath().normalize();
        }
    }

    /** Where the data lies, for commands that can also work on somebody else's database. */
    static final class DataOrDb {
        @CommandLine.Mixin
        Data data = new Data();

        @Option(
                names = "--db",
                paramLabel = "JDBCURL",
                defaultValue = "",
                description =
                        "your own PostgreSQL, jdbc:postgresql://host/database; the owner's user and password in the"
                                + " address or in PHAEN_DB_USER and PHAEN_DB_PASSWORD")
        String db = "";

        /** Runs it on data that is there: a folder that was named and does not exist is refused, not made. */
        int command(Product product, String name, String... arguments) {
            if (data.folder != null && !product.has(data.or("data"))) {
                return 2;
            }
            return product.command(data.or("data"), db, name, List.of(arguments));
        }

        /** Runs it on a new folder too. */
        int making(Product product, String name, String... arguments) {
            return product.command(data.or("data"), db, name, List.of(arguments));
        }
    }

    @CommandLine.Command(name = "demo", description = "the server with demonstration data, for trying it out")
    static final class Demo implements Runs {
        @Option(
                names = "--port",
                defaultValue = "" + PORT,
                description = "default: ${DEFAULT-VALUE}; 0 takes a free one")
        int port;

        @CommandLine.Mixin
        Data data = new Data();

        @Override
        public int run(Product product) {
            return product.serve(data.or("demo"), "", port, true);
        }
    }

    @CommandLine.Command(name = "run", description = "the server for real work")
    static final class Run implements Runs {
        @Option(
                names = "--port",
                defaultValue = "" + PORT,
                description = "default: ${DEFAULT-VALUE}; 0 takes a free one")
        int port;

        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            return product.serve(at.data.or("data"), at.db, port, false);
        }
    }

    @CommandLine.Command(name = "areas", description = "looks at the areas", subcommands = AreasCount.class)
    static final class AreasGroup extends Group {}

    @CommandLine.Command(name = "count", description = "prints how many areas each level has")
    static final class AreasCount implements Runs {
        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            return at.command(product, "areas count");
        }
    }

    @CommandLine.Command(
            name = "import",
            description = "takes in files",
            subcommands = {
                ImportVillages.class,
                ImportNeeds.class,
                PlanImports.ImportBudget.class,
                PlanImports.ImportPlan.class,
                ImportAreas.class
            })
    static final class ImportGroup extends Group {}

    @CommandLine.Command(
            name = "villages",
            description = "villages and urban communities from a CSV, XLSX, XLS or ODS file")
    static final class ImportVillages implements Runs {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Option(names = "--dry-run", description = "only says what would change")
        boolean dryRun;

        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            List<String> arguments = new ArrayList<>(List.of(absolute(file)));
            if (dryRun) {
                arguments.add("--dry-run");
            }
            return at.command(product, "import villages", arguments.toArray(String[]::new));
        }
    }

    @CommandLine.Command(
            name = "needs",
            description = "needs from a CSV, XLSX, XLS or ODS file, as offices have them",
            footer =
                    "A column such as วันที่เสนอ (field: told) says on which day each need was told: it waits from that day;"
                            + " where it is empty, from the day of the import. --dry-run says which columns were read.")
    static final class ImportNeeds implements Runs {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Option(
                names = "--map",
                paramLabel = "FILE",
                description = "lines heading=field where the headings are not understood by themselves")
        @Nullable
        Path map;

        @Option(
                names = "--sheet",
                paramLabel = "NAME",
                description = "the sheet of a workbook; else the first that is neither hidden nor empty")
        @Nullable
        String sheet;

        @Option(names = "--dry-run", description = "only says what would be added and what is wrong")
        boolean dryRun;

        @Option(names = "--good-only", description = "leaves bad rows out instead of refusing the file")
        boolean goodOnly;

        @Option(
                names = "--drafts",
                description = "keeps the needs as drafts instead of sending them to their first body")
        boolean drafts;

        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            List<String> arguments = new ArrayList<>(List.of(absolute(file)));
            if (map != null) {
                arguments.addAll(List.of("--map", absolute(map)));
            }
            if (sheet != null) {
                arguments.addAll(List.of("--sheet", sheet));
            }
            if (dryRun) {
                arguments.add("--dry-run");
            }
            if (goodOnly) {
                arguments.add("--good-only");
            }
            if (drafts) {
                arguments.add("--drafts");
            }
            return at.command(product, "import needs", arguments.toArray(String[]::new));
        }
    }

    @CommandLine.Command(
            name = "generate",
            description = "invents data for measuring and trying out",
            subcommands = GenerateNational.class)
    static final class GenerateGroup extends Group {}

    @CommandLine.Command(
            name = "national",
            description =
                    "ข้อมูลจำลองทั้งประเทศ: villages, plans and needs in the nation's number; same seed, same rows")
    static final class GenerateNational implements Runs {
        @Option(names = "--needs", defaultValue = "300000", description = "how many needs; default: ${DEFAULT-VALUE}")
        int needs;

        @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
        long seed;

        @Option(names = "--day", paramLabel = "DAY", description = "as of this day, default 2026-11-22")
        @Nullable
        String day;

        @Option(names = "--villages", paramLabel = "FILE", description = "these villages instead of invented ones")
        @Nullable
        Path villages;

        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            List<String> arguments =
                    new ArrayList<>(List.of("--needs", Integer.toString(needs), "--seed", Long.toString(seed)));
            if (day != null) {
                arguments.addAll(List.of("--day", day));
            }
            if (villages != null) {
                arguments.addAll(List.of("--villages", absolute(villages)));
            }
            return at.making(product, "generate national", arguments.toArray(String[]::new));
        }
    }

    @CommandLine.Command(name = "verify", description = "recomputes the audit chains and names the first broken record")
    static final class Verify implements Runs {
        @Option(names = "--file", paramLabel = "FILE", description = "an exported copy instead of the database")
        @Nullable
        Path file;

        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            return file == null ? at.command(product, "verify") : at.command(product, "verify", absolute(file));
        }
    }

    @CommandLine.Command(name = "export", description = "writes files", subcommands = ExportAudit.class)
    static final class ExportGroup extends Group {}

    @CommandLine.Command(name = "audit", description = "a signed copy of the audit chains")
    static final class ExportAudit implements Runs {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @CommandLine.Mixin
        DataOrDb at = new DataOrDb();

        @Override
        public int run(Product product) {
            return at.command(product, "export audit", absolute(file));
        }
    }

    /** A word that needs another one after it. */
    abstract static class Group implements Runnable {
        @CommandLine.Spec
        CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new CommandLine.ParameterException(spec.commandLine(), "What shall it do? (ให้ทำอะไร)");
            }
        }
    }

    static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
