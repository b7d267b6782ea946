package org.phaenruam.thaitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiWordsTest {
    private static final String SENTENCE =
            "ชาวบ้านหมู่ที่ 4 ตำบลหนองบัว ขอให้ซ่อมสะพานไม้ข้ามห้วยภายใน 30 วัน เด็กข้ามไปโรงเรียนไม่ได้";

    @Test
    void thaiWithoutSpacesIsBrokenAtWords() {
        assertThat(ThaiWords.breaks("เด็กข้ามไปโรงเรียนไม่ได้"))
                .contains("เด็ก", "ข้าม", "ไป")
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "ผู้บริหารรับผิดชอบงบประมาณปีนี้,ผู้บริหาร",
        "ผู้บริหารรับผิดชอบงบประมาณปีนี้,รับผิดชอบ",
        "ผู้บริหารรับผิดชอบงบประมาณปีนี้,งบประมาณ",
        "คนในหมู่บ้านขอน้ำ,หมู่บ้าน",
        "ไปจังหวัดหนองบัวลำภูกัน,จังหวัดหนองบัวลำภู",
        "อยู่หมู่ที่ 4 บ้านใหม่,หมู่ที่ 4",
        "ซ่อมภายใน 30 วันนะ,30 วัน",
        "ประชุม 22 พ.ย. 2569 ที่วัด,22 พ.ย. 2569",
        "ใช้เงิน 1.2 ล้านบาทเศษ,1.2 ล้านบาท",
        "แบบ ผ.02 ผ.02/1 อ่านได้,ผ.02/1",
        "เด็ก ๆ ข้ามไม่ได้,เด็ก ๆ"
    })
    void whatBelongsTogetherStaysOnOneLine(String text, String whole) {
        assertThat(ThaiWords.lines(text)).anySatisfy(chunk -> assertThat(chunk).contains(whole));
    }

    @ParameterizedTest
    @CsvSource({
        "กรรมการกลุ่มจังหวัดภาคเหนือ,กรรมการ|กลุ่มจังหวัด|ภาคเหนือ",
        "ขอคนมาตรวจดิน,ขอ|คน|มา|ตรวจ|ดิน",
        "ขอกล้าไม้,ขอ|กล้าไม้",
        "ผลกระทบต่อครัวเรือน,ผลกระทบ|ต่อ|ครัวเรือน",
        "อบต. ออกวัสดุ,อบต. |ออก|วัสดุ",
        "สศช. เสนอ,สศช. |เสนอ",
        "รพ.สต. โรค,รพ.สต. |โรค",
        "36\u00a0หมู่บ้าน,36\u00a0หมู่บ้าน",
        "มีคนใช้,มีคน|ใช้",
        "จะพากลับ,จะ|พา|กลับ",
        "ขอลิงก์ใหม่,ขอ|ลิงก์ใหม่",
        "สร้างคุณค่าและมูลค่า,สร้าง|คุณค่า|และ|มูลค่า",
        "มีคุณประโยชน์ต่อชุมชน,มี|คุณประโยชน์|ต่อ|ชุมชน",
        "ขอบคุณค่าเดินทาง,ขอบคุณ|ค่า|เดินทาง",
        "ช่องว่างของอำเภอละงู จังหวัดสตูล,ช่องว่าง|ของ|อำเภอละงู |จังหวัดสตูล",
        "โต๊ะกรรมการตำบลน้ำผุด,โต๊ะ|กรรมการ|ตำบลน้ำผุด",
        "ทุกตำบลต้องทำแผนของตนให้เสร็จก่อนสิ้นปี,ทุก|ตำบลต้อง|ทำ|แผน|ของ|ตน|ให้|เสร็จ|ก่อน|สิ้น|ปี",
        "เมืองน่าอยู่ มีความปลอดภัย,เมือง|น่า|อยู่ |มี|ความ|ปลอดภัย"
    })
    void theDictionaryIsPutRightWhereItLosesItsWay(String text, String chunks) {
        assertThat(String.join("|", ThaiWords.lines(text))).isEqualTo(chunks);
    }

    @Property
    void noChunkIsAConsonantBetweenThaiLetters(@ForAll("mixed") String text) {
        List<String> chunks = ThaiWords.lines(text);
        for (int i = 1; i < chunks.size(); i++) {
            String before = chunks.get(i - 1);
            assertThat(chunks.get(i).matches("[ก-ฮ]") && before.matches("(?s).*[ก-๎]"))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void namesThatAreHandedInStayWhole() {
        String text = "กลุ่มรักษ์ห้วยผึ้งขอน้ำ";
        assertThat(ThaiWords.lines(text, List.of("กลุ่มรักษ์ห้วยผึ้ง"))).first().isEqualTo("กลุ่มรักษ์ห้วยผึ้ง");
    }

    @Test
    void aLongSentenceStillHasManyPlacesToBreak() {
        assertThat(ThaiWords.lines(SENTENCE))
                .hasSizeGreaterThan(10)
                .allSatisfy(chunk -> assertThat(chunk.length()).isLessThan(24));
    }

    @Test
    void signsDoNotStandAloneAtAnEdge() {
        assertThat(ThaiWords.lines("แผน (ตัวอย่าง) 50% ฯลฯ"))
                .noneSatisfy(chunk -> assertThat(chunk).matches("[)%ฯ].*|.*\\( *"));
    }

    @Test
    void theMarkedUpTextBreaksOnlyBetweenChunks() {
        String marked = ThaiWords.withBreaks("อยู่หมู่ที่ 4 บ้านใหม่");
        assertThat(marked).contains("หมู่ที่\u00a04 ").contains("\u200b");
        assertThat(marked.replace("\u200b", "").replace('\u00a0', ' ')).isEqualTo("อยู่หมู่ที่ 4 บ้านใหม่");
    }

    @Test
    void manyThreadsGetTheSameWords() throws Exception {
        List<String> expected = ThaiWords.lines(SENTENCE);
        Callable<Boolean> work = () -> {
            for (int i = 0; i < 300; i++) {
                if (!ThaiWords.lines(SENTENCE).equals(expected)
                        || !String.join("", ThaiWords.breaks("น้ำท่วมบ้าน " + i))
                                .equals("น้ำท่วมบ้าน " + i)) {
                    return false;
                }
            }
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                done.add(threads.submit(work));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Property
    void wordsAndChunksJoinedAreTheTextAgain(@ForAll("mixed") String text) {
        assertThat(String.join("", ThaiWords.breaks(text))).isEqualTo(text);
        assertThat(String.join("", ThaiWords.lines(text))).isEqualTo(text);
        assertThat(ThaiWords.lines(text)).doesNotContain("");
    }

    @Property
    void anyUnicodeJoinedIsTheTextAgain(@ForAll("anyChars") String text) {
        assertThat(String.join("", ThaiWords.breaks(text))).isEqualTo(text);
        assertThat(String.join("", ThaiWords.lines(text))).isEqualTo(text);
        assertThat(ThaiWords.withBreaks(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of(
                        "หมู่ที่",
                        " ",
                        "4",
                        "ตำบล",
                        "หนองบัว",
                        "งบประมาณ",
                        "บาท",
                        "22",
                        "พ.ย.",
                        "2569",
                        "(",
                        ")",
                        "ๆ",
                        "น้ำ",
                        "่",
                        "ำ",
                        "ผู้ใหญ่บ้าน",
                        "มีคน",
                        "ก",
                        "ตรวจ",
                        "PM 2.5",
                        "นครสวรรค์",
                        "😀",
                        ".",
                        "๙")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> anyChars() {
        return Arbitraries.strings()
                .withCharRange(Character.MIN_VALUE, Character.MAX_VALUE)
                .ofMaxLength(30);
    }

    @Test
    void aLetterAloneNeverStandsAtTheEdgeOfALine() {
        assertThat(ThaiWords.lines("ขอคนมาตรวจดิน"))
                .noneMatch(chunk -> chunk.strip().length() == 1);
    }

    @Test
    void wordsHaveFewerWrongBoundariesThanTheJdksOnMarkedSentences() {
        List<String> marked = Lines.of("planning-sentences.txt");
        assertThat(marked).hasSizeGreaterThanOrEqualTo(300);
        Vocabulary none = Vocabulary.of(List.of());
        int jdk = 0;
        int ours = 0;
        for (String sentence : marked) {
            List<String> right = List.of(sentence.split("\\|", -1));
            String text = String.join("", right);
            jdk += wrong(right, ThaiWords.breaks(text));
            ours += wrong(right, ThaiWords.words(text, ThaiWords.terms(), none));
        }
        assertThat(ours).isLessThan(jdk * 9 / 10);
    }

    private static int wrong(List<String> right, List<String> found) {
        BitSet either = ends(right);
        either.xor(ends(found));
        return either.cardinality();
    }

    private static BitSet ends(List<String> words) {
        BitSet out = new BitSet();
        int at = 0;
        for (String word : words) {
            at += word.length();
            out.set(at);
        }
        return out;
    }

    @Test
    void theNameOfAPlaceIsOneWordBehindItsKind() {
        Vocabulary places = Vocabulary.of(List.of("หนองบัว", "แม่ริม"));
        assertThat(ThaiWords.words("ตำบลหนองบัว อำเภอแม่ริม", ThaiWords.terms(), places))
                .containsExactly("ตำบล", "หนองบัว", " ", "อำเภอ", "แม่ริม");
    }

    @Test
    void whatStandsBesideATermThatTheDictionaryCutAcrossIsBrokenAnew() {
        Vocabulary terms = Vocabulary.of(List.of("บูรณาการ", "ขับเคลื่อน"));
        assertThat(ThaiWords.words("บูรณาการร่วมกันเพื่อขับเคลื่อน", terms))
                .containsExactly("บูรณาการ", "ร่วม", "กัน", "เพื่อ", "ขับเคลื่อน");
        for (String text : List.of("บูรณาการ", "ก็บูรณาการบูรณาการ์", "บูรณาการ ร่วม", "่บูรณาการ่", "")) {
            assertThat(String.join("", ThaiWords.words(text, terms))).isEqualTo(text);
        }
    }
}
