package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Branches are numbered as somebody numbered them, or by their place. */
class NodeNumbersTest {
    private static NodeNumbers.Place place(String code, String parent, String kind, String no) {
        return new NodeNumbers.Place(code, parent, kind, no, "");
    }

    @Test
    void whoeverNumberedNothingGetsNumbersByPlace() {
        assertThat(NodeNumbers.of(List.of(
                        place("V", "", "vision", ""),
                        place("A", "", "issue", ""),
                        place("B", "", "issue", ""),
                        place("B1", "B", "project", ""),
                        place("B2", "B", "project", ""))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("V", "", "A", "1", "B", "2", "B1", "2.1", "B2", "2.2"));
    }

    @Test
    void aNumberThatSomebodyGaveStaysAndIsGoneOnFrom() {
        assertThat(NodeNumbers.of(List.of(
                        place("A", "", "issue", "ก"), place("A1", "A", "project", ""), place("B", "", "issue", ""))))
                .isEqualTo(Map.of("A", "ก", "A1", "ก.1", "B", "2"));
    }

    @Test
    void aBranchThatStandsBeforeTheOneItHangsUnderIsNumberedAllTheSame() {
        assertThat(NodeNumbers.of(List.of(place("A1", "A", "project", ""), place("A", "", "issue", ""))))
                .isEqualTo(Map.of("A", "1", "A1", "1.1"));
    }

    @Test
    void aNameThatBeginsWithItsNumberIsNumberedSo() {
        assertThat(NodeNumbers.of(List.of(
                        new NodeNumbers.Place("S", "", "strategy", "", "ยุทธศาสตร์ที่ ๒ น้ำ"),
                        new NodeNumbers.Place("P", "S", "programme", "", "2.1 แผนงานการเกษตร"),
                        new NodeNumbers.Place("Q", "S", "programme", "", "แผนงานการศึกษา"),
                        new NodeNumbers.Place("X", "P", "project", "7", "1.1 ฝาย"),
                        new NodeNumbers.Place("Y", "P", "project", "", "1 ตำบล 1 ผลิตภัณฑ์"))))
                .isEqualTo(Map.of("S", "2", "P", "2.1", "Q", "2.2", "X", "7", "Y", "2.1.2"));
    }

    private static String beside(String number, String name) {
        NodeNumbers.Named named = NodeNumbers.beside("ยุทธศาสตร์", number, name);
        return named.number() + "|" + named.name();
    }

    @Test
    void besideItsNumberANameStandsWithoutIt() {
        assertThat(beside("1.1", "1.1 แผนงานการเกษตร")).isEqualTo("1.1|แผนงานการเกษตร");
        assertThat(beside("1.1", "๑.๑) แผนงานการเกษตร")).isEqualTo("1.1|แผนงานการเกษตร");
        assertThat(beside("3", "3.การพัฒนาคน")).isEqualTo("3|การพัฒนาคน");
        assertThat(beside("", "1.1แผนงานการเกษตร")).isEqualTo("1.1|แผนงานการเกษตร");
        assertThat(beside("", "3.5 กิโลเมตรแรกของคลอง")).isEqualTo("|3.5 กิโลเมตรแรกของคลอง");
        assertThat(beside("", "8.30 น. เคารพธงชาติ")).isEqualTo("|8.30 น. เคารพธงชาติ");
        assertThat(beside("", "5.ส ในสำนักงาน")).isEqualTo("|5.ส ในสำนักงาน");
        assertThat(beside("1", "ยุทธศาสตร์ที่ 1 น้ำ")).isEqualTo("1|น้ำ");
        assertThat(beside("1", "1. ยุทธศาสตร์ที่ 1: น้ำ")).isEqualTo("1|น้ำ");
        assertThat(beside("1", "กลยุทธ์ที่ 1 น้ำ")).as("another word stays").isEqualTo("|กลยุทธ์ที่ 1 น้ำ");
        assertThat(beside("1", "ยุทธศาสตร์ที่ 1")).as("nothing would be left").isEqualTo("|ยุทธศาสตร์ที่ 1");
    }

    @Test
    void aNameThatHasOtherFiguresStaysAsItIs() {
        assertThat(beside("2", "1.1 แผนงานการเกษตร")).isEqualTo("2|1.1 แผนงานการเกษตร");
        assertThat(beside("1", "1 ตำบล 1 ผลิตภัณฑ์")).isEqualTo("1|1 ตำบล 1 ผลิตภัณฑ์");
        assertThat(beside("1", "ถนนบ้านหมู่ที่ 1 สายเหนือ")).isEqualTo("1|ถนนบ้านหมู่ที่ 1 สายเหนือ");
        assertThat(beside("", "น้ำ")).isEqualTo("|น้ำ");
        assertThat(NodeNumbers.line("1.1", "1.1 แผนงาน")).isEqualTo("1.1 แผนงาน");
        assertThat(NodeNumbers.line("5", "ฝาย")).isEqualTo("5 ฝาย");
        assertThat(NodeNumbers.line("", "ฝาย")).isEqualTo("ฝาย");
    }
}
