package org.phaenruam.app.web;

/** Whole numbers with a comma before every three digits: 1,234. Thai and English write them alike, in the digits 0–9. */
final class Grouped {
    private static final int PLAIN_BELOW = 1_000;

    private Grouped() {}

    static String text(long number) {
        if (number > -PLAIN_BELOW && number < PLAIN_BELOW) {
            return Long.toString(number);
        }
        String digits = Long.toString(number);
        int sign = number < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(digits.length() + 6).append(digits, 0, sign);
        for (int i = sign; i < digits.length(); i++) {
            if (i > sign && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }
}
