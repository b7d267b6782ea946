package org.phaenruam.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phaenruam.app.areas.ImportProblem.Kind.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.Tables;
import org.phaenruam.app.kernel.Lang;

/** What comes in as a village file is read or refused with one clear message, never with an exception. */
class VillageFileTest {
    static final String HEADER = "village_code,moo,name_th,name_en,subdistrict_code,district_code,province_code\n";
    static final String ROW = "60040101,1,บ้านหนองบัว,Ban Nong Bua,600401,6004,60\n";
    private static final AreaSnapshot TREE = ShippedTree.withVillages();

    @Test
    void a_byte_order_mark_other_line_ends_and_quotes_make_no_difference() {
        assertThat(read("\uFEFF" + HEADER + ROW).rows())
                .isEqualTo(read(HEADER + ROW).rows());
        assertThat(read((HEADER + ROW).replace("\n", "\r\n")).rows())
                .isEqualTo(read(HEADER + ROW).rows());
        assertThat(read(HEADER + ROW.replace("บ้านหนองบัว", "\"บ้านหนองบัว\"")).rows())
                .isEqualTo(read(HEADER + ROW).rows());
    }

    @Test
    void columns_may_stand_in_any_order_and_further_columns_are_ignored() {
        VillageFile file = read("note,subdistrict_code,NAME_TH,moo,village_code\nx,600401,บ้านหนองบัว,๑,60040101\n");
        assertThat(file.problems().none()).isTrue();
        assertThat(file.rows())
                .containsExactly(new VillageRow(2, "60040101", "๑", "บ้านหนองบัว", "", "600401", "", ""));
    }

    @Test
    void a_file_of_another_kind_gets_one_message() {
        assertThat(kinds(new byte[] {'P', 'K', 3, 4, 20, 0})).containsExactly(FILE_SPREADSHEET);
        assertThat(kinds("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))).containsExactly(FILE_PDF);
        assertThat(kinds(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .containsExactly(FILE_NOT_TEXT);
        assertThat(kinds(new byte[0])).containsExactly(FILE_EMPTY);
    }

    @Test
    void thai_in_an_old_encoding_a_workbook_and_other_separators_read_the_same() throws IOException {
        List<VillageRow> rows = read(HEADER + ROW).rows();
        for (byte[] bytes : List.of(
                (HEADER + ROW).getBytes(Charset.forName("TIS-620")),
                (HEADER + ROW).getBytes(StandardCharsets.UTF_16),
                (HEADER + ROW).replace(",", ";").getBytes(StandardCharsets.UTF_8),
                workbook())) {
            VillageFile file = VillageFile.read(new ByteArrayInputStream(bytes));
            assertThat(file.problems().none()).isTrue();
            assertThat(file.rows()).isEqualTo(rows);
        }
    }

    private static byte[] workbook() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        Tables.xlsx(
                Table.ofTexts(
                        "หมู่บ้าน",
                        List.of(HEADER.strip().split(",")),
                        java.util.stream.Stream.of(List.of(ROW.strip().split(",")))),
                out);
        return out.toByteArray();
    }

    @Test
    void a_text_in_no_known_encoding_gets_one_message() {
        byte[] cut = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        cut[HEADER.length() + 12] = 'x';
        assertThat(kinds(cut)).containsExactly(FILE_NOT_UTF8);
    }

    @Test
    void a_header_that_does_not_fit_names_what_is_missing_or_double() {
        VillageFile file = read("village_code,name_th\n1,2\n");
        assertThat(file.problems().all().first()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(COLUMNS_MISSING);
            assertThat(problem.text(Lang.EN)).contains("moo, subdistrict_code").startsWith("line 1:");
            assertThat(problem.text(Lang.TH)).contains("moo, subdistrict_code");
        });
        assertThat(kinds("village_code,moo,name_th,name_th,subdistrict_code\n")).containsExactly(COLUMN_TWICE);
        assertThat(kinds(HEADER)).containsExactly(NO_ROWS);
    }

    @Test
    void a_connection_that_breaks_off_is_told() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given == HEADER.length()) {
                    throw new IOException("cut off");
                }
                return HEADER.charAt(given++);
            }
        };
        assertThat(VillageFile.read(broken).problems().all().first())
                .extracting(ImportProblem::kind)
                .containsExactly(FILE_UNREADABLE);
    }

    @Test
    void every_fault_of_a_line_is_told_with_its_line() {
        String rows = HEADER
                + ROW
                + "6004010,1,บ้านก,,600401,6004,60\n" // 3: seven digits
                + "60040101,1,บ้านข,,600401,6004,60\n" // 4: twice
                + "60040102,2,,,600401,6004,60\n" // 5: no name
                + "60040103,สาม,บ้านค,,600401,6004,60\n" // 6: no number
                + "60040104,4,บ้านง,,609999,6004,60\n" // 7: no such tambon
                + "50040105,5,บ้านจ,,600401,6004,60\n" // 8: other province
                + "60040106,7,บ้านฉ,,600401,6004,60\n" // 9: other number
                + "60040108,8,บ้านช,,600401,6005,61\n" // 10: other district and province
                + "60040109,9,<script>alert(1)</script>,,600401,6004,60\n" // 11
                + "60040110,10,บ้านซ\n" // 12: too short
                + "60040111,11," + "ก".repeat(101) + ",,600401,6004,60\n" // 13
                + "60040112,100,บ้านญ,,600401,6004,60\n"; // 14
        VillageFile file = read(rows);
        rules(file);
        assertThat(file.problems().all().first())
                .extracting(problem -> problem.line() + " " + problem.kind())
                .containsExactlyInAnyOrder(
                        "3 CODE_NOT_8_DIGITS",
                        "4 CODE_TWICE",
                        "5 NAME_EMPTY",
                        "6 MOO_NOT_A_NUMBER",
                        "7 TAMBON_UNKNOWN",
                        "8 CODE_OTHER_PROVINCE",
                        "9 CODE_OTHER_MOO",
                        "10 DISTRICT_DIFFERS",
                        "10 PROVINCE_DIFFERS",
                        "11 NAME_SIGNS",
                        "12 CELLS_MISSING",
                        "13 NAME_TOO_LONG",
                        "14 MOO_NOT_A_NUMBER");
        for (ImportProblem problem : file.problems().all().first()) {
            assertThat(problem.text(Lang.EN))
                    .startsWith("line " + problem.line() + ": ")
                    .doesNotContain("{");
            assertThat(problem.text(Lang.TH))
                    .startsWith("บรรทัดที่ " + problem.line() + ": ")
                    .doesNotContain("{");
        }
    }

    @Test
    void thai_digits_are_digits_and_urban_communities_need_no_number() {
        VillageFile file =
                read(HEADER + "๖๐๐๔๐๑๐๑,๑,บ้านหนองบัว,,๖๐๐๔๐๑,๖๐๐๔,๖๐\n" + "60990001,,ชุมชนวัดใหม่,,600401,,\n");
        VillageRules rules = rules(file);
        assertThat(file.problems().none()).isTrue();
        assertThat(rules.changes().added())
                .extracting(AreaRow::area)
                .satisfiesExactly(
                        village -> {
                            assertThat(village.code().value()).isEqualTo("60040101");
                            assertThat(village.moo()).isEqualTo(1);
                        },
                        community -> {
                            assertThat(community.kind()).isEqualTo(AreaKind.COMMUNITY);
                            assertThat(community.parent()).isEqualTo(AreasTest.code("600401"));
                            assertThat(community.moo()).isNull();
                        });
    }

    @Test
    void the_parent_is_the_column_and_never_read_off_the_code() {
        VillageFile file = read(HEADER + "60040101,7,บ้านหนองบัว,,600402,6004,60\n");
        assertThat(rules(file).changes().added())
                .extracting(row -> row.area().parent())
                .containsExactly(AreasTest.code("600402"));
        assertThat(file.problems().none()).isTrue();
    }

    @Test
    void every_kind_of_problem_has_its_words_in_both_languages() {
        for (ImportProblem.Kind kind : ImportProblem.Kind.values()) {
            ImportProblem problem = new ImportProblem(0, kind, List.of("ก", "ข", "ค"));
            assertThat(problem.text(Lang.TH)).isNotBlank().doesNotContain("{").containsPattern("[ก-๙]");
            assertThat(problem.text(Lang.EN))
                    .isNotBlank()
                    .doesNotContain("{")
                    .endsWith(
                            kind == FILE_BROKEN || kind == COLUMNS_MISSING
                                    ? problem.text(Lang.EN)
                                            .substring(problem.text(Lang.EN).length() - 1)
                                    : ".");
        }
    }

    @Property(tries = 2000)
    void random_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        VillageFile file = VillageFile.read(new ByteArrayInputStream(bytes));
        assertThat(file.rows().isEmpty() || !file.sha256().isEmpty()).isTrue();
        assertThat(file.rows().isEmpty() && file.problems().none()).isFalse();
        rules(file);
        tell(file);
    }

    @Property(tries = 2000)
    void random_lines_after_a_good_header_are_read_or_refused(@ForAll String text) {
        VillageFile file = read(HEADER + ROW + text + "\n" + ROW);
        rules(file);
        tell(file);
    }

    @Property(tries = 1000)
    void a_good_file_with_one_byte_changed_is_read_or_refused(@ForAll int place, @ForAll byte value) {
        byte[] bytes = (HEADER + ROW + ROW.replace("01,1", "02,2")).getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(place, bytes.length)] = value;
        VillageFile file = VillageFile.read(new ByteArrayInputStream(bytes));
        rules(file);
        tell(file);
    }

    private static void tell(VillageFile file) {
        file.problems().all().first().forEach(problem -> {
            assertThat(problem.text(Lang.TH)).isNotBlank();
            assertThat(problem.text(Lang.EN)).isNotBlank();
        });
    }

    static VillageFile read(String text) {
        return VillageFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ImportProblem.Kind> kinds(String text) {
        return kinds(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportProblem.Kind> kinds(byte[] bytes) {
        VillageFile file = VillageFile.read(new ByteArrayInputStream(bytes));
        assertThat(file.rows()).isEmpty();
        return file.problems().all().first().stream().map(ImportProblem::kind).toList();
    }

    private static VillageRules rules(VillageFile file) {
        VillageRules rules = new VillageRules(TREE, LocalDate.of(2026, 11, 22), file.problems());
        rules.read(file.rows());
        return rules;
    }
}
