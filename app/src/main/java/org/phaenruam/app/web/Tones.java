package org.phaenruam.app.web;

/** Where a tone mark may stand in Thai, as far as two neighbouring characters of a key without tones tell. */
final class Tones {
    /** Vowels written before their consonant, and those behind it: nothing is written over them. */
    private static final String BARE = "เแโใไะาำๅ";
    /** Vowels over and under a consonant: they come before its tone mark. */
    private static final String OVER_AND_UNDER = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a";

    private Tones() {}

    /** True when no tone mark can have stood between the two: such a pair is the same with tones and without. */
    static boolean none(String pair) {
        char first = pair.charAt(0);
        return OVER_AND_UNDER.indexOf(pair.charAt(1)) >= 0 || BARE.indexOf(first) >= 0 || !thai(first);
    }

    private static boolean thai(char c) {
        return c >= '\u0e01' && c <= '\u0e4e';
    }
}
