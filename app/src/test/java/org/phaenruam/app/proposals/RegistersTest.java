package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The switch of the register changes every label of statuses, moves, reasons, levels and bodies, in both languages. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    Journeys tables;

    @Autowired
    Bodies bodies;

    private Town town;
    private final Map<String, List<String>> pages = new LinkedHashMap<>();
    private final Map<String, Wording> labels = new LinkedHashMap<>();

    @BeforeAll
    void aTownWhoseNeedsWentSeveralWays() {
        town = Town.in(product, "550101");
        String up = town.need("คำสองแบบ ส่งขึ้นไป");
        town.decide("village", "KM", up, 1, "move", "ENDORSE", "reason", "FORUM_RESOLUTION");
        town.decide("village", "KM", up, 2, "move", "SEND_UP", "reason", "URGENT");
        String no = town.need("คำสองแบบ ไม่รับ");
        town.decide("village", "KM", no, 1, "move", "NOT_ACCEPT", "reason", "OVER_CEILING", "sentence", "เงินไม่พอ");
        String waits = town.need("คำสองแบบ รอปีหน้า");
        town.decide("village", "KM", waits, 1, "move", "DEFER", "reason", "OVER_CEILING", "sentence", "ปีหน้าค่อยดู");
        pages.put("stranger", List.of("/needs/" + up, "/needs/" + no, "/needs/" + waits, "/areas/" + town.tambon()));
        pages.put("tambon", List.of("/desks/" + town.desk("KBT"), "/desks/" + town.desk("KBT") + "/needs/" + up));
        tables.listStatuses().forEach(s -> labels.put("status " + s.code(), s.wording()));
        tables.listMoves().forEach(m -> labels.put("move " + m.code(), m.wording()));
        tables.listMoves()
                .forEach(m -> tables.reasonsFor(m).forEach(r -> labels.put("reason " + r.code(), r.wording())));
        for (String type : List.of("KM", "KBT", "KBO", "KBJ", "REGSUB")) {
            labels.put("body " + type, bodies.get(town.desk(type)).name());
        }
    }

    private String read(String who, String path, String lang, String register) {
        Browser window = who.equals("stranger") ? town.stranger() : town.as(who);
        window.get("/?lang=" + lang);
        window.get("/?reg=" + register);
        Browser.Page page = window.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        window.get("/?lang=th");
        window.get("/?reg=plain");
        String main =
                page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
        return main.replaceAll("<wbr>|</?span[^>]*>|</?b>|</?small[^>]*>", "")
                .replaceAll("<[^>]+>", "\n")
                .replaceAll("[ \t\u00a0]+", " ");
    }

    /** Lines that are exactly a label, or a label in a line of its own words. */
    private static boolean says(String text, String label) {
        String wanted = label.replaceAll("[ \t\u00a0]+", " ").strip();
        return text.lines().map(String::strip).anyMatch(line -> line.equals(wanted) || line.endsWith(": " + wanted));
    }

    @Test
    void everyLabelHasThreeFormsAndOfficialIsNotLeftPlainByMistake() {
        List<String> same = new ArrayList<>();
        labels.forEach((what, wording) -> {
            assertThat(wording.plainTh() + wording.officialTh() + wording.en())
                    .as(what)
                    .doesNotContain("⟦", "TODO", "_");
            if (!what.startsWith("body")) { // names without a known English form stay in Thai
                assertThat(wording.en()).as(what).doesNotContainPattern("[ก-๙]");
            }
            if (wording.plainTh().equals(wording.officialTh())) {
                same.add(what);
            }
        });
        assertThat(labels).hasSizeGreaterThan(60);
        System.out.println("labels: " + labels.size() + ", the same in both registers: " + same);
        assertThat(same.size()).as("most labels differ: " + same).isLessThan(labels.size() / 4);
    }

    @Test
    void noPlainLabelStaysOnAnOfficialPageAndNoThaiLabelOnAnEnglishOne() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (var reader : pages.entrySet()) {
            for (String path : reader.getValue()) {
                String plain = read(reader.getKey(), path, "th", "plain");
                String official = read(reader.getKey(), path, "th", "official");
                String english = read(reader.getKey(), path, "en", "plain");
                for (String text : List.of(plain, official, english)) {
                    assertThat(text).as(path).doesNotContain("⟦", "proposals.", "web.level", "{0}");
                }
                for (var label : labels.entrySet()) {
                    Wording w = label.getValue();
                    if (w.plainTh().equals(w.officialTh()) || !says(plain, w.plainTh())) {
                        continue;
                    }
                    seen++;
                    if (says(official, w.plainTh()) && !isOfficialElsewhere(w.plainTh())) {
                        wrong.add(path + " still says " + w.plainTh() + " (" + label.getKey() + ")");
                    }
                    if (!saysOfficially(official, w.plainTh())) {
                        wrong.add(path + " does not say " + w.officialTh() + " (" + label.getKey() + ")");
                    }
                    if (says(english, w.plainTh())) {
                        wrong.add(path + " says in English " + w.plainTh() + " (" + label.getKey() + ")");
                    }
                }
            }
        }
        System.out.println("labels seen on pages: " + seen);
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(15);
    }

    /** A status and a move may share their plain words; either official form will do. */
    private boolean saysOfficially(String text, String plain) {
        return labels.values().stream()
                .filter(w -> w.plainTh().equals(plain))
                .anyMatch(w -> text.replace(" ", "").contains(w.officialTh().replace(" ", "")));
    }

    private boolean isOfficialElsewhere(String plain) {
        return labels.values().stream().anyMatch(w -> w.officialTh().equals(plain));
    }

    @Test
    void theCheckSeesAPlainLabelThatWasLeft() {
        assertThat(says("หัวเรื่อง\nระดับหมู่บ้าน: รอพิจารณา\n", "รอพิจารณา")).isTrue();
        assertThat(says("รอพิจารณาอยู่", "รอพิจารณา")).isFalse();
    }
}
