package org.phaenruam.app.documents;

/**
 * Keeps a spreadsheet from taking words for a formula: an apostrophe before the signs that would start one. Reading
 * takes the same apostrophe away again, so that a file that was written, corrected and sent back says what it said.
 */
final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static String guarded(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && startsFormula(text) ? text.substring(1) : text;
    }

    /** True also behind apostrophes, so that guarding twice is undone by unguarding twice. */
    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
