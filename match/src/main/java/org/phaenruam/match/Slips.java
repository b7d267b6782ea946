package org.phaenruam.match;

import org.phaenruam.thaitext.ThaiText;

/** Slips of the pen between two names: tone marks left out, one letter wrong, missing or too many. */
final class Slips {
    private Slips() {}

    static boolean near(String a, String b) {
        String x = ThaiText.withoutTones(a);
        String y = ThaiText.withoutTones(b);
        return x.equals(y) || oneEdit(x, y) || swapped(x, y);
    }

    private static boolean oneEdit(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || Math.min(a.length(), b.length()) < 4) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int restA = a.length() - i;
        int restB = b.length() - i;
        int skipA = restA >= restB ? 1 : 0;
        int skipB = restB >= restA ? 1 : 0;
        return i > 0
                && a.substring(Math.min(a.length(), i + skipA)).equals(b.substring(Math.min(b.length(), i + skipB)));
    }

    /** Two letters or marks beside each other in the wrong order: ศรีษะ, ศีรษะ. */
    private static boolean swapped(String a, String b) {
        if (a.length() != b.length() || a.length() < 4) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
