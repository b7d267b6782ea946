package org.phaenruam.app.alignment;

import java.util.List;
import java.util.Set;

/** Words that stand in every text and so are no reason for anything. */
final class SmallWords {
    private static final Set<String> SMALL = Set.of(
            ("ที่ และ ของ ให้ ไม่ ด้วย เพื่อ การ ความ จาก เป็น ได้ แล้ว หรือ กับ แต่ ตาม โดย ซึ่ง อยู่ ต้อง จะ มี ใน"
                            + " แห่ง ทั้ง ทุก อย่าง แบบ เมื่อ ถึง ไป มา กัน นี้ นั้น ขอ อยาก ข้อ ด้าน เรื่อง ทำ ใช้ คน บ้าน หมู่"
                            + " ตำบล อำเภอ จังหวัด พื้นที่ โครงการ แผน พัฒนา ประเทศ ระดับ ปี หลัง ช่วย ดี มาก กว่า ยัง เข้า ออก"
                            + " ขึ้น ลง ต่าง ๆ ทาง คุณ วัด หน้า หลาย เล็ก ใหญ่ ใหม่ เก่า น้อย ตัว อื่น เช่น ผู้ ราย ครั้ง วัน"
                            + " เดือน ตัวอย่าง sample the and for of to in a")
                    .split(" "));

    private SmallWords() {}

    static List<String> without(List<String> words) {
        return words.stream().filter(word -> !SMALL.contains(word)).toList();
    }
}
