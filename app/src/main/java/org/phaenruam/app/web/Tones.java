package org.phaenruam.app.web;

/** Where a tone mark may stand in Thai, as far as two neighbouring letters of a key without tones tell. */
final class Tones {
    /** Vowels written before their consonant, and those behind it: nothing is written over them. */
    private static final String BARE = "เแโใไะาำๅ";
    /** Vowels over and under a consonant: they come before its tone mark. */
    private static final String OVER_AND_UNDER = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a";
    /** The marks that {@code ThaiText.withoutTones} leaves out. */
    private static final String MARKS = "[\u0e47-\u0e4c]*";

    private Tones() {}

    /** A pattern that finds these letters with any tones or none. */
    static String anywhere(String key) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            pattern.append(key.charAt(i));
            if (i + 1 < key.length() && mayStand(key.charAt(i), key.charAt(i + 1))) {
                pattern.append(MARKS);
            }
        }
        return pattern.toString();
    }

    private static boolean mayStand(char letter, char next) {
        boolean thai = letter >= '\u0e01' && letter <= '\u0e4e';
        return thai && BARE.indexOf(letter) < 0 && OVER_AND_UNDER.indexOf(next) < 0;
    }
}
