package org.phaenruam.app.proposals.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phaenruam.app.documents.Headings;

/** What a column of a file of needs can hold, with the headings that offices give it. */
enum NeedColumn {
    TITLE(
            "หัวเรื่อง",
            "ชื่อเรื่อง",
            "เรื่อง",
            "ความต้องการ",
            "ปัญหา",
            "ปัญหาและความต้องการ",
            "ปัญหา/ความต้องการ",
            "ประเด็นปัญหา",
            "ชื่อโครงการ",
            "โครงการ",
            "กิจกรรม",
            "ข้อเสนอ",
            "title",
            "need",
            "problem",
            "project",
            "subject"),
    DETAIL(
            "รายละเอียด",
            "คำอธิบาย",
            "เหตุผล",
            "เหตุผลความจำเป็น",
            "หลักการและเหตุผล",
            "สภาพปัญหา",
            "ข้อมูลเพิ่มเติม",
            "detail",
            "details",
            "description",
            "reason"),
    VILLAGE_CODE("รหัสหมู่บ้าน", "รหัสชุมชน", "รหัสพื้นที่", "รหัส ปค.", "village code", "area code", "code"),
    PROVINCE("จังหวัด", "province"),
    DISTRICT("อำเภอ", "เขต", "district", "amphoe"),
    TAMBON("ตำบล", "แขวง", "tambon", "subdistrict"),
    MOO("หมู่", "หมู่ที่", "ม.", "เลขหมู่", "หมู่บ้านที่", "moo", "village number", "village no"),
    VILLAGE("หมู่บ้าน", "ชื่อหมู่บ้าน", "ชุมชน", "บ้าน", "ชื่อบ้าน", "village", "village name", "community"),
    SPEAKER(
            "ผู้เสนอ",
            "ผู้แจ้ง",
            "เสนอโดย",
            "ใครพูด",
            "กลุ่มผู้เสนอ",
            "ใครบอก",
            "proposed by",
            "told by",
            "speaker",
            "proposer"),
    TOLD(
            "วันที่บอก",
            "บอกเมื่อ",
            "วันที่เสนอ",
            "เสนอเมื่อ",
            "วันที่แจ้ง",
            "แจ้งเมื่อ",
            "วันที่รับแจ้ง",
            "วันที่ยื่น",
            "วันที่ประชาคม",
            "วันเดือนปีที่เสนอ",
            "วันเดือนปี",
            "วันที่",
            "date told",
            "told on",
            "date proposed",
            "proposed on",
            "date reported",
            "reported on",
            "date submitted",
            "submitted on",
            "date"),
    BUDGET("งบประมาณ", "วงเงิน", "จำนวนเงิน", "งบ", "budget", "baht", "amount"),
    YEAR("ปีงบประมาณ", "ปี", "ปี พ.ศ.", "fiscal year", "year"),
    SOURCE("แหล่งงบประมาณ", "แหล่งงบ", "แหล่งเงิน", "ที่มาของงบประมาณ", "source", "budget source"),
    PEOPLE("จำนวนผู้ได้รับประโยชน์", "ผู้ได้รับประโยชน์", "จำนวนคน", "กี่คน", "ประชากร", "people", "beneficiaries"),
    HOUSEHOLDS("จำนวนครัวเรือน", "ครัวเรือน", "หลังคาเรือน", "กี่ครัวเรือน", "households"),
    SECTOR(
            "หมวด",
            "หมวดหมู่",
            "ประเภท",
            "ด้าน",
            "ประเภทโครงการ",
            "ยุทธศาสตร์ด้าน",
            "เรื่องเกี่ยวกับ",
            "about",
            "sector",
            "category"),
    OFFICIAL("ชื่อทางการ", "ชื่อเรื่องทางการ", "ภาษาราชการ", "official title", "title official", "official wording"),
    TRACKING("เลขติดตาม", "tracking code", "tracking number");

    /** A day of something else is no day of telling: these headings count only where nothing else stands beside them. */
    private static final List<String> ALONE = keysOf("วันที่", "วันเดือนปี", "date", "about");

    private final List<String> keys;

    NeedColumn(String... headings) {
        this.keys = keysOf(headings);
    }

    private static List<String> keysOf(String... headings) {
        return Arrays.stream(headings).map(Headings::key).toList();
    }

    /** The name that a map file uses, such as {@code village_code}. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NeedColumn> find(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field().equals(field.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    boolean called(String key) {
        return keys.contains(key) || key.equals(field().replace("_", ""));
    }

    /** How well a heading that is no known one fits: the length of the longest known heading within it. */
    int likeness(String key) {
        return keys.stream()
                .filter(known -> known.length() >= 3 && !ALONE.contains(known) && key.contains(known))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
