package org.phaenruam.app.proposals;

import java.util.regex.Pattern;

/**
 * Whether the words that say who speaks begin as a private person's name does: นาย, นาง, นางสาว, น.ส., ด.ช., ด.ญ. or คุณ and
 * a name. Offices (นายก อบต., นายอำเภอ), kin (คุณตา) and places (นายูง, นางรอง) begin alike and are none. Source: Personal
 * Data Protection Act B.E. 2562; who it is in the community is enough to understand a need.
 */
final class SpeakerNames {
    /** What may follow a word that is no name. */
    private static final String ENDS = "(?:$|\\s|ๆ|คุณ|ใน|หมู่|บ้าน|โรง|ประจำ|ที่|ทั้ง|และ)";

    private static final String OFFICES = "(?!\\s*(?:ก(?:$|[\\s.ฯ]|เทศ|อบ[ตจ.]|องค์|สมาคม|เมือง|สภา|ชมรม|สโมสร|ตำบล)"
            + "|อำเภอ|ทะเบียน|ช่าง|ตรวจ|แพทย์|สถานี|ด่าน|หมู่|จ้าง|ทุน))";
    private static final String TRADES =
            "(?!\\s*(?:สาว\\s*$|พยาบาล|แบบ|เลิ้ง|ผดุงครรภ์|(?:รำ|งาม|ฟ้า|รอง)" + ENDS + "))";
    private static final String KIN =
            "(?!\\s*(?:ภาพ|ธรรม|ค่า|วุฒิ|สมบัติ|(?:ครู|หมอ|แม่|พ่อ|ตา|ยาย|ปู่|ย่า|ลุง|ป้า|น้า|อา|พี่|น้อง)+" + ENDS
                    + "))";
    /** A name begins with a consonant or a vowel that is written before one; นายูง and นางาม go on otherwise. */
    private static final String NAME = "\\s*[ก-ฮเ-ไ].*";

    private static final Pattern THAI = Pattern.compile(
            "(?:นาย" + OFFICES + "|นางสาว|นาง" + TRADES + "|น\\.\\s?ส\\.|นส\\.|ด\\.\\s?[ชญ]\\.|คุณ" + KIN + ")" + NAME);
    private static final Pattern ENGLISH = Pattern.compile("(?:Mr|Mrs|Ms|Miss)\\b\\.?\\s*\\p{L}.*");

    private SpeakerNames() {}

    static boolean namesAPerson(String label) {
        return THAI.matcher(label).matches() || ENGLISH.matcher(label).matches();
    }
}
