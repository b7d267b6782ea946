package org.phaenruam.app.ops;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.areas.GazetteerDesk;
import org.phaenruam.app.areas.GazetteerFinding.Kind;
import org.phaenruam.app.areas.GazetteerReport;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.Lang;
import org.springframework.stereotype.Component;

/**
 * {@code import areas FILE [--dry-run] [--apply KINDS] [--on DATE] [--reference TEXT] [--report FILE]}: another list of areas against ours. It changes only
 * what is asked for by word.
 */
@Component
class ReconcileAreasCommand implements Command {
    private static final ActorRef BY = ActorRef.command("import-areas");

    private final GazetteerDesk desk;

    ReconcileAreasCommand(GazetteerDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "import areas";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        Path file = Path.of(arguments.getFirst());
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : after(arguments, "--apply").orElse("").split(",")) {
            Optional<Kind> kind = GazetteerDesk.kind(word.strip());
            if (kind.isEmpty() && !word.isBlank()) {
                out.complain("--apply does not know '" + word + "'; it knows " + words() + " (ไม่รู้จักคำนี้)");
                return 2;
            }
            kind.ifPresent(kinds::add);
        }
        Optional<LocalDate> on;
        try {
            on = after(arguments, "--on").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            out.complain("--on wants a day such as 2026-11-22, not '" + e.getParsedString() + "' (วันที่ไม่ถูกต้อง)");
            return 2;
        }
        GazetteerDesk.Origin origin = new GazetteerDesk.Origin(
                String.valueOf(file.getFileName()),
                on.orElse(null),
                after(arguments, "--reference").orElse("").strip());
        return reconcile(file, kinds, origin, arguments, out);
    }

    private int reconcile(
            Path file, Set<Kind> kinds, GazetteerDesk.Origin origin, List<String> arguments, Progress out) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            GazetteerReport report =
                    arguments.contains("--dry-run") ? desk.compare(in) : desk.apply(in, kinds, origin, BY);
            Optional<String> path = after(arguments, "--report");
            if (path.isPresent()) {
                write(Path.of(path.get()), report);
            }
            for (Lang lang : Lang.values()) {
                report.lines(lang).forEach(report.refused() ? out::complain : out::say);
            }
            return report.refused() ? 1 : 0;
        } catch (NoSuchFileException e) {
            out.complain("There is no file " + e.getFile() + " (ไม่มีไฟล์นี้)");
            return 2;
        } catch (IOException e) {
            out.complain("The file cannot be read or written: " + e + " (อ่านหรือเขียนไฟล์ไม่ได้)");
            return 2;
        }
    }

    private static Optional<String> after(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }

    private static String words() {
        return Arrays.stream(Kind.values())
                .map(Kind::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void write(Path path, GazetteerReport report) throws IOException {
        String text = report.table().stream()
                .map(row -> row.stream().map(ReconcileAreasCommand::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "\uFEFF", "\n"));
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\n\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
