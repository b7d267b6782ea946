package org.phaenruam.match.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.phaenruam.match.Glossary;
import org.phaenruam.thaitext.Readability;
import org.phaenruam.thaitext.ThaiText;
import org.phaenruam.thaitext.ThaiWords;
import org.phaenruam.thaitext.Vocabulary;

/** {@code text words|normalise|plain}: what the libraries make of a text, line by line; {@code -} reads standard input. */
final class TextCommand {
    private final String file;

    TextCommand(List<String> args) {
        file = new Options(args, Set.of(), Set.of()).onlyFile();
    }

    /** The words with | between them: planning terms put right where the dictionary cut across them, names of areas whole. */
    int words(PrintStream out) {
        Vocabulary terms = Vocabulary.of(Glossary.shipped().officialTerms());
        Vocabulary places = Vocabulary.of(AreaList.names());
        for (String line : lines()) {
            out.println(String.join("|", ThaiWords.words(ThaiText.normalise(line), terms, places)));
        }
        return 0;
    }

    int normalise(PrintStream out) {
        lines().forEach(line -> out.println(ThaiText.normalise(line)));
        return 0;
    }

    /** How plain the whole text is, its hard words, and what the glossary says for its official terms. */
    int plain(PrintStream out) {
        String text = String.join("\n", lines());
        Readability reading = Readability.of(text);
        out.printf(
                Locale.ROOT,
                "readability=%d words=%d words_per_stretch=%.1f nominals_per_100_words=%.1f hard_share=%.2f%n",
                reading.figure(),
                reading.words(),
                reading.wordsPerStretch(),
                reading.nominals(),
                reading.hardShare());
        out.println("hard_words=" + String.join("|", reading.hardWords()));
        Glossary.shipped().officialIn(text).forEach(term -> out.println(term.official() + " = " + term.plain()));
        return 0;
    }

    private List<String> lines() {
        try {
            if (file.equals("-")) {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
            if (!Files.isRegularFile(Path.of(file))) {
                throw new UsageException("ไม่พบไฟล์ " + file + " / there is no file " + file);
            }
            return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UsageException("อ่านไฟล์ " + file + " ไม่ได้ / cannot read " + file + ": " + e.getMessage());
        }
    }
}
