package org.phaenruam.bench;

import java.util.AbstractList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Needs as villagers say them and projects as offices name them, invented from parts; the same seed makes the same. */
final class InventedTexts {
    private static final List<String> OPENINGS = words("ขอให้ อยากให้ ช่วย อยากได้คนมา ชาวบ้านขอให้ ขอความอนุเคราะห์ "
            + "อยากขอให้เทศบาล ขอให้อบต. วอนให้ ที่ประชุมขอให้ เดือดร้อนมากอยากให้ ผู้ใหญ่บ้านขอให้");
    private static final List<String> WORKS = words("ซ่อม ขยาย ขุดลอก ปรับปรุง สร้าง ติดตั้ง ทำ เปลี่ยน ดูแล ต่อเติม "
            + "ลาดยาง ทำความสะอาด จัดหา เพิ่ม ย้าย ตรวจ ยกระดับ วาง ถม ฟื้นฟู");
    private static final List<String> THINGS = words(
            "ถนนดิน ถนนคอนกรีต สะพานไม้ ท่อระบายน้ำ คลองส่งน้ำ ฝายชะลอน้ำ ประปาหมู่บ้าน บ่อบาดาล หอถังน้ำ ไฟฟ้าส่องสว่าง "
                    + "เสาไฟ หม้อแปลง ศูนย์เด็กเล็ก สนามกีฬา ศาลาประชาคม โรงเรียน สถานีอนามัย รถรับส่งผู้ป่วย ตลาดชุมชน ลานตากข้าว "
                    + "โรงสีข้าว เครื่องสูบน้ำ แปลงผักอินทรีย์ กลุ่มทอผ้า กลุ่มจักสาน ป่าชุมชน แนวกันไฟ ตลิ่ง เขื่อนกันดิน ถังขยะ "
                    + "เตาเผาขยะ บ่อบำบัดน้ำเสีย กล้องวงจรปิด ป้ายเตือน ทางม้าลาย สัญญาณไฟจราจร หอกระจายข่าว อินเทอร์เน็ตหมู่บ้าน "
                    + "ห้องสมุด บ้านผู้ยากไร้ ทางลาดคนพิการ ที่พักผู้สูงอายุ ยาฆ่าแมลง พันธุ์ปลา โคเนื้อ กองทุนหมู่บ้าน แหล่งท่องเที่ยว วัดเก่า");
    private static final List<String> AILMENTS = words("น้ำท่วมทุกปี เป็นหลุมเป็นบ่อ ใช้ไม่ได้มานาน เด็กไปเรียนลำบาก แล้งมาก "
            + "มืดอันตราย คนแก่ล้มบ่อย ข้าวเสียหาย รถชนกันบ่อย น้ำไม่ไหลหลายวัน เหม็นมาก คนตกงานเยอะ พังตั้งแต่ปีก่อน "
            + "ไม่พอใช้ รถพยาบาลเข้าไม่ได้ ขายของไม่ได้ ยุงเยอะ ไฟตกบ่อย ฝุ่นเต็มบ้าน ตลิ่งพัง");
    private static final List<String> BEFORE = words("หนอง บ้าน โคก ห้วย นา ดอน ท่า บึง โนน คลอง วัง ดง ป่า ทุ่ง เกาะ ปาก");
    private static final List<String> BEHIND = words("บัว แดง ขาว ไผ่ แก้ว ทราย หว้า ยาง สูง ใหญ่ กลาง เหนือ ใต้ หลวง ข่า "
            + "จอก ปลา เสือ ช้าง มะม่วง ตาล โพธิ์ ไทร เค็ม ใส");
    private static final List<String> OFFICIAL = words("โครงการก่อสร้าง โครงการปรับปรุง โครงการพัฒนา โครงการส่งเสริม "
            + "โครงการซ่อมแซม โครงการเพิ่มประสิทธิภาพ โครงการบริหารจัดการ โครงการสนับสนุน โครงการยกระดับ โครงการฟื้นฟู");

    private InventedTexts() {}

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String place(SplittableRandom random) {
        return one(BEFORE, random) + one(BEHIND, random);
    }

    /** So many needs; each is made when it is asked for, so that the texts themselves take no memory. */
    static List<String> needs(int count) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return need(new SplittableRandom(index * 7919L + 1));
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    private static String need(SplittableRandom random) {
        String text = one(OPENINGS, random) + one(WORKS, random) + one(THINGS, random) + " หมู่ "
                + (1 + random.nextInt(15)) + " บ้าน" + place(random) + " ตำบล" + place(random) + " "
                + one(AILMENTS, random);
        return random.nextInt(3) > 0 ? text : text + " " + one(AILMENTS, random) + " เดือดร้อน "
                + (5 + random.nextInt(300)) + " ครัวเรือน";
    }

    /** Names of projects of plans, all different. */
    static List<String> nodes(int count) {
        SplittableRandom random = new SplittableRandom(2570);
        Set<String> out = new LinkedHashSet<>();
        while (out.size() < count) {
            out.add(one(OFFICIAL, random) + one(THINGS, random) + " บ้าน" + place(random) + " หมู่ที่ "
                    + (1 + random.nextInt(15)) + " ตำบล" + place(random));
        }
        return List.copyOf(out);
    }
}
