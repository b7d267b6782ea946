package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phaenruam.app.web.PersonalMarks.Mark.MAIL;
import static org.phaenruam.app.web.PersonalMarks.Mark.NATIONAL_ID;
import static org.phaenruam.app.web.PersonalMarks.Mark.PHONE;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells a person apart is found however it is written; numbers of money, papers, places and days are left alone. */
class PersonalMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890121",
                "เลขบัตร1234567890121ครับ",
                "1-2345-67890-12-1",
                "1 2345 67890 12 1",
                "1–2345–67890–12–1",
                "1-2345-67890-121",
                "1 2 3 4 5 6 7 8 9 0 1 2 1",
                "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
                "๑๒๓๔๕๖๗๘๙๐๑๒๑",
                "12345\u200b67890121",
                "บัตร: 1.2345.67890.12.1",
                "เรื่อง 500108-2569-00013 ของ 1234567890121"
            })
    void aNationalIdNumberIsFound(String text) {
        assertThat(PersonalMarks.find(text)).containsExactly(NATIONAL_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081-234-5678",
                "08-1234-5678",
                "08 1234 5678",
                "โทร.0812345678",
                "๐๘๑-๒๓๔๕๖๗๘",
                "(081) 234 5678",
                "08-2569-1234",
                "02-123-4567",
                "02 123 4567 ต่อ 12",
                "0 5312 3456",
                "053-123456",
                "053 123 456",
                "+66 81 234 5678",
                "+66 (0)81-234-5678",
                "0066812345678",
                "+66 2 123 4567",
                "โทรหาอำเภอ 053-21-1234 ได้",
                "081\u00a0234\u00a05678",
                "06-1234-5678-9"
            })
    void aTelephoneNumberIsFound(String text) {
        assertThat(PersonalMarks.find(text)).containsExactly(PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"somchai@example.com", "ติดต่อsom.chai+1@mail.example.co.th", "a @ example.org", "ก a＠b.th"})
    void anEMailAddressIsFound(String text) {
        assertThat(PersonalMarks.find(text)).containsExactly(MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ขอซ่อมถนนหน้าโรงเรียน ยาว 1,200 เมตร กว้าง 4.50 เมตร",
                "งบ 1,234,567,890,121 บาท",
                "งบ 350000 บาท และ 1200000 บาท",
                "งบ 1 200 000 บาท",
                "ใช้เงิน 2569: 1,500,000 2570: 2,500,000",
                "เรื่อง 500108-2569-00013",
                "๕๐๐๑๐๘-๒๕๖๙-๐๐๐๑๓ กับ 500108-2569-00014",
                "500108256900013",
                "5001-2569-0000001",
                "TH-2569-00001",
                "B-5001-2569-003",
                "รหัสพื้นที่ 50010801",
                "หมู่ 06 50010801",
                "หมู่ 02 1200000 บาท",
                "รหัส 053 120 000 บาท",
                "วันที่ 05-12-2569 เวลา 09.30 น.",
                "05-12-2569 13.00 น.",
                "05/12/2569",
                "5 ธันวาคม 2569",
                "ปีงบ 2567 2568 2569 2570",
                "หมู่ 06 2568 2569",
                "ครั้งที่ 02-2569-001",
                "ที่ มท 0810.7/ว1234",
                "ชม 0017.2/1234 ลงวันที่ 05.12.2569",
                "พิกัด 18.796143, 98.979263",
                "18.0812345678",
                "0.812345678",
                "โทร 1669 หรือ 191",
                "เลข 1234567890123",
                "@กลุ่มแม่บ้าน",
                "ไฟ 220 V @ 50 Hz",
                "6 ภาค 18 กลุ่ม 77 จังหวัด 928 อำเภอ"
            })
    void whatTellsNobodyApartIsLeftAlone(String text) {
        assertThat(PersonalMarks.find(text)).isEmpty();
    }

    @Test
    void eachKindIsSaidOnceAtItsField() {
        FormErrors errors = FormErrors.none();
        PersonalMarks.check(errors, "detail", "081-234-5678 และ 089-234-5678 บัตร 1234567890121 หรือ a@b.th");
        assertThat(errors.of("detail").stream().map(FormErrors.Problem::key))
                .containsExactly("web.personal.id", "web.personal.phone", "web.personal.mail");
    }

    @Property
    void noTrackingNumberIsTakenForAPerson(
            @ForAll @IntRange(min = 100000, max = 969999) int area,
            @ForAll @IntRange(min = 2560, max = 2599) int year,
            @ForAll @IntRange(min = 1, max = 99999) int number) {
        assertThat(PersonalMarks.find("ดูเรื่อง %d-%d-%05d ด้วย".formatted(area, year, number)))
                .isEmpty();
        assertThat(PersonalMarks.find("%d-%d-%d".formatted(area, year, number))).isEmpty();
        assertThat(PersonalMarks.find("%d%d%05d".formatted(area, year, number))).isEmpty();
    }

    @Property
    void anyMobileNumberIsFoundInTheMiddleOfThaiWords(
            @ForAll @IntRange(min = 0, max = 99_999_999) int rest, @ForAll @IntRange(min = 0, max = 2) int kind) {
        String digits = "%s%08d".formatted(new String[] {"06", "08", "09"}[kind], rest);
        assertThat(PersonalMarks.find("โทร" + digits + "ได้ทุกวัน")).contains(PHONE);
        String dashed = digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
        assertThat(PersonalMarks.find("โทร " + dashed)).contains(PHONE);
    }
}
