package org.phaenruam.match.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./phaen match …} and {@code ./phaen text …}, without the server. */
public final class Main {
    private static final String HELP = """
            phaen match eval [--train A.csv] [--test B.csv] --text COL --label COL
                    [--targets T.csv --target-id COL --target-text COL] [--folds K] [--baseline]
                วัดว่าหาแผนถูกแค่ไหน: recall@1, recall@5, macro recall@5 and texts a second. A label cell may hold several
                labels joined with |; any of them counts; rows without a label are skipped. --train alone: K folds of it
                (5). --test alone: from the targets' own words, the glossary and the lexicon. Both with --folds: folds of B,
                beside all of A. Targets: those of T; else the 23 master plans where all labels are 1 to 23; else the labels.
                --baseline also prints the plain way: 15 nearest examples by runs of 2 to 4 characters.
            phaen match locate FILE.csv --text COL [--province-hint COL]
                หาพื้นที่ที่ข้อความพูดถึง: the rows as CSV with found_province, found_district, found_subdistrict (codes, empty
                where the text does not decide), found_moo and why.
            phaen match similar FILE.csv --text COL [--k 5]
                หาข้อความที่คล้ายกัน: for each row the k most similar other rows, with score, as CSV.
            phaen text words|normalise|plain FILE
                ตัดคำ, จัดการสะกด, ความอ่านง่าย: words with | between them; one spelling; readability with the hard words and what
                the glossary says for them. FILE - reads standard input.
            """;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = run(List.of(args), out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
    }

    /** 0 done, 1 could not, 2 called wrongly. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.contains("--help") || args.getFirst().equals("help")) {
            out.print(HELP);
            return 0;
        }
        try {
            String command = args.isEmpty() ? "" : args.getFirst();
            String sub = args.size() < 2 ? "" : args.get(1);
            List<String> rest = args.size() < 2 ? List.of() : args.subList(2, args.size());
            return switch (command + " " + sub) {
                case "match eval" -> new EvalCommand(rest).run(out);
                case "text words" -> new TextCommand(rest).words(out);
                case "text normalise" -> new TextCommand(rest).normalise(out);
                case "text plain" -> new TextCommand(rest).plain(out);
                case "match similar" -> new SimilarCommand(rest).run(out);
                case "match locate" -> new LocateCommand(rest).run(out);
                default ->
                    throw new UsageException("ไม่มีคำสั่ง '" + command + " " + sub + "' / there is no command '"
                            + command + " " + sub + "'");
            };
        } catch (UsageException e) {
            err.println("phaen: " + e.getMessage());
            return 2;
        }
    }
}
