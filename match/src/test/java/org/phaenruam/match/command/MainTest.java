package org.phaenruam.match.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        try (PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Main.run(List.of(args), o, e);
        }
    }

    private String file(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines)).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void evalPrintsRecallFromNamesAndLexiconAlone() {
        String test = file("t.csv", "text,no", "น้ำประปาไม่ไหล,19", "ถนนเป็นหลุม,7|19", "ไม่มีป้าย,");
        assertThat(run("match", "eval", "--test", test, "--text", "text", "--label", "no"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("recall@1=1\\.0000 recall@5=1\\.0000 macro_recall@5=1\\.0000 texts_per_s=\\d+ texts=2\\R");
    }

    @Test
    void evalTakesTargetsAndABaseline() {
        String test = file("t.csv", "text,no", "สร้างฝาย,a", "สร้างถนน,b");
        String targets = file("x.csv", "id,name", "a,ฝายและแหล่งน้ำ", "b,ถนนและสะพาน");
        assertThat(run(
                        "match",
                        "eval",
                        "--test",
                        test,
                        "--text",
                        "text",
                        "--label",
                        "no",
                        "--targets",
                        targets,
                        "--target-id",
                        "id",
                        "--target-text",
                        "name",
                        "--baseline"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("baseline recall@1=")
                .contains("\nrecall@1=1.0000");
    }

    @Test
    void evalOfATrainingFileAloneMeansFolds() {
        String[] lines = new String[41];
        lines[0] = "text,label";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = (i % 2 == 0 ? "ไฟดับหน้าบ้าน " : "ทางเท้าพัง ") + i + "," + (i % 2 == 0 ? "ไฟ" : "ทาง");
        }
        assertThat(run(
                        "match",
                        "eval",
                        "--train",
                        file("t.csv", lines),
                        "--text",
                        "text",
                        "--label",
                        "label",
                        "--folds",
                        "4"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("recall@1=1.0000");
    }

    @Test
    void aWrongCallSaysWhatToChange() {
        assertThat(run("match", "eval", "--test", "no-such-file.csv", "--text", "a", "--label", "b"))
                .isEqualTo(2);
        assertThat(run("match", "eval", "--wrong", "x")).isEqualTo(2);
        assertThat(run("match", "eval", "--test", file("t.csv", "a,b", "1,2"), "--text", "x", "--label", "b"))
                .isEqualTo(2);
        assertThat(run("match", "guess")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no file no-such-file.csv", "there is no option --wrong", "it has a, b");
    }

    @Test
    void similarPrintsPairsWithTheirScore() {
        String texts = file("s.csv", "t", "ถนนพังเป็นหลุม", "ไฟดับ", "ถนนเป็นหลุมพัง");
        assertThat(run("match", "similar", texts, "--text", "t", "--k", "1")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1,3,", "3,1,");
    }

    @Test
    void textCommandsReadAFile() {
        String text = file("t.txt", "การบริหารจัดการนํ้า  เพื่อการอุปโภคบริโภค");
        assertThat(run("text", "normalise", text)).isZero();
        assertThat(run("text", "words", text)).isZero();
        assertThat(run("text", "plain", text)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "จัดการน้ำ เพื่อ",
                        "|จัดการ|น้ำ|",
                        "readability=",
                        "อุปโภคบริโภค = น้ำกินและใช้ในบ้าน".substring(0, 12));
    }

    @Test
    void helpTellsTheOptions() {
        assertThat(run("help", "match")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--province-hint", "text words|normalise|plain");
    }
}
