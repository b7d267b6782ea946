package org.phaenruam.match;

import java.util.List;

/** Texts that break careless code: nothing, too much, other scripts, marks without letters. */
final class HardTexts {
    static final List<String> ALL = List.of(
            "",
            " ",
            "\u0000",
            "ก",
            "่้๊๋",
            "ๆๆๆฯฯ",
            "เเเเเเ",
            "ๅๅำำ",
            "👩‍🌾🌊🏚️🏚️",
            "\ud83d",
            "\udc00\ud83d",
            "\u202eน้ำท่วม\u202c",
            "مسجد القرية",
            "村の水道 water น้ำ",
            "a̐éö̲",
            "หมู่ที่ ๙ ต. อ. จ.",
            "....,,,,----",
            "0".repeat(100_000),
            "น้ำท่วมบ้านทุกปี ".repeat(6_000),
            "กขคงจฉชซ".repeat(12_500),
            "ำ".repeat(100_000),
            "่".repeat(100_000),
            "ตำบลหนองบัว อำเภอเมือง ".repeat(4_000),
            "ต.".repeat(50_000));

    private HardTexts() {}
}
