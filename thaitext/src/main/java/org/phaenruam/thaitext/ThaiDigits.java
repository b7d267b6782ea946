package org.phaenruam.thaitext;

/** Thai digits ๐–๙ and the digits 0–9: screens show 0–9, official letters show ๐–๙, and both may be typed. */
public final class ThaiDigits {
    private ThaiDigits() {}

    /** Every Thai digit becomes 0–9; everything else stays as it is. */
    public static String toArabic(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : c);
        }
        return out.toString();
    }

    /** Every digit 0–9 becomes Thai; everything else stays as it is. */
    public static String toThai(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : c);
        }
        return out.toString();
    }
}
