package org.phaenruam.match.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.phaenruam.match.SimilarTexts;

/** {@code match similar}: for each row the most similar other rows. Rows are numbered from 1 below the heading. */
final class SimilarCommand {
    private final Options options;

    SimilarCommand(List<String> args) {
        options = new Options(args, Set.of("--text", "--k"), Set.of());
    }

    int run(PrintStream out) {
        Table table = Table.read(options.onlyFile());
        int column = table.column(options.get("--text"));
        int count = options.number("--k", 5, 1);
        List<SimilarTexts.Entry> entries = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            entries.add(new SimilarTexts.Entry(
                    Integer.toString(i + 1), Table.cell(table.rows().get(i), column)));
        }
        CsvWriter writer = CsvWriter.builder().autoFlush(true).build(out);
        writer.writeRecord("row", "similar_row", "score", "text", "similar_text");
        try (SimilarTexts texts = new SimilarTexts(entries)) {
            for (SimilarTexts.Entry entry : entries) {
                texts.find(entry.text(), count + 1).stream()
                        .filter(similar -> !similar.id().equals(entry.id()))
                        .limit(count)
                        .forEach(similar -> writer.writeRecord(
                                entry.id(),
                                similar.id(),
                                String.format(Locale.ROOT, "%.4f", similar.score()),
                                entry.text(),
                                entries.get(Integer.parseInt(similar.id()) - 1).text()));
            }
        }
        return 0;
    }
}
