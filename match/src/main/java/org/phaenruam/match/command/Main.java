package org.phaenruam.match.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./phaen match …} and {@code ./phaen text …}, without the server. */
public final class Main {
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
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            String command = args.isEmpty() ? "" : args.getFirst();
            String sub = args.size() < 2 ? "" : args.get(1);
            List<String> rest = args.size() < 2 ? List.of() : args.subList(2, args.size());
            return switch (command + " " + sub) {
                case "match eval" -> new EvalCommand(rest).run(out);
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
