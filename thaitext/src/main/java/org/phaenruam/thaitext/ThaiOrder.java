package org.phaenruam.thaitext;

import java.util.Locale;

/**
 * The order of a Thai dictionary as keys that compare byte by byte: consonants before vowels; เ แ โ ใ ไ count after the
 * consonant they are written before; tone marks, ็ and ์ count only between words that are otherwise equal. The rules are those
 * of the Royal Society's dictionary (พจนานุกรม ฉบับราชบัณฑิตยสถาน, หลักการเรียงลำดับคำ), as the Unicode CLDR has them for th.
 */
public final class ThaiOrder {
    private ThaiOrder() {}

    /** Sort texts by their keys, with {@link String#compareTo}. */
    public static String key(String text) {
        String clean = ThaiText.normalise(text).toLowerCase(Locale.ROOT);
        StringBuilder first = new StringBuilder(clean.length());
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean leads = c >= 'เ' && c <= 'ไ' && i + 1 < clean.length() && isConsonant(clean.charAt(i + 1));
            if (leads) {
                first.append(clean.charAt(++i)).append(c);
            } else if (c >= '\u0e47' && c <= '\u0e4c') {
                // the earlier a mark stands the more it counts, so a later place gives a smaller sign
                marks.append((char) (0x4000 - Math.min(first.length(), 0x3000))).append(c);
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                first.append(c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : c);
            }
        }
        return first.append('\u0001')
                .append(marks)
                .append('\u0001')
                .append(clean)
                .toString();
    }

    private static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ';
    }
}
