package org.phaenruam.app.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what tells a person apart in a text that everybody will read: a national ID number, a telephone number, an e-mail
 * address. Whatever the digits (Thai or 0–9), dashes, spaces and invisible characters; the office's own number is no
 * exception, because nobody can tell it from a person's.
 *
 * <p>Source: Personal Data Protection Act B.E. 2562 (PDPA), sections 6, 22 and 27: data by which a person can be known is
 * collected only as far as needed, and published only with consent. A need needs none of it. The check digit of the ID
 * number is that of the Department of Provincial Administration: weights 13 to 2, modulo 11.
 */
public final class PersonalMarks {
    /** What was found, with the message that refuses it at the field. */
    public enum Mark {
        NATIONAL_ID("web.personal.id"),
        PHONE("web.personal.phone"),
        MAIL("web.personal.mail");

        private final String key;

        Mark(String key) {
            this.key = key;
        }
    }

    private static final String BEGIN = "(?<!\\d)(?<!\\d[.,])";
    private static final String END = "(?!\\d)(?![.,]\\d)";
    private static final String GAP = "[ .-]{0,3}";
    /** A need's tracking number; no area code begins with 0, every telephone number does. */
    private static final Pattern TRACKING = Pattern.compile("(?<!\\d)[1-9]\\d{1,7}-2[4-6]\\d\\d-\\d{1,7}(?!\\d)");
    /** Written as on the card, 1-2345-67890-12-1, with any of its gaps left out, or digit by digit as in boxes. */
    private static final Pattern ID = Pattern.compile(BEGIN + "(?:\\d" + GAP + "\\d{4}" + GAP + "\\d{5}" + GAP
            + "\\d{2}" + GAP + "\\d|\\d(?:[ -]\\d){12})" + END);

    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z]{2,24}");

    private static final Pattern ABROAD =
            Pattern.compile("(?<!\\d)(?:\\+|00) ?66" + GAP + "0?" + GAP + "[2-9](?:" + GAP + "\\d){7,8}(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile(BEGIN + "0" + GAP + "[689](?:" + GAP + "\\d){8}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile(BEGIN + "0" + GAP + "[2-7](?:" + GAP + "\\d){7}(?!\\d)");
    /** How people part the digits; a date, a sitting and a paper's number are parted otherwise. */
    private static final Set<String> MOBILE_PARTS = Set.of(
            "10",
            "3-7",
            "3-3-4",
            "3-4-3",
            "2-4-4",
            "4-6",
            "4-3-3",
            "3-3-2-2",
            "1-4-5",
            "1-2-3-4",
            "6-4",
            "5-5",
            "1-1-1-1-1-1-1-1-1-1");

    private static final Set<String> LANDLINE_PARTS = Set.of(
            "9",
            "2-7",
            "3-6",
            "2-3-4",
            "3-3-3",
            "1-4-4",
            "1-2-3-3",
            "1-1-3-4",
            "3-2-4",
            "2-3-2-2",
            "3-2-2-2",
            "1-1-1-1-1-1-1-1-1");
    private static final Pattern YEARS = Pattern.compile("\\d\\d 2[4-6]\\d\\d 2[4-6]\\d\\d");
    /** A landline with its area code; a number of another country or of a card has more. */
    private static final int FEWEST_DIGITS = 9;

    private static final Pattern AMOUNT_WORD = Pattern.compile("\\s*(?:บาท|ล้าน|แสน|หมื่น|ไร่|เมตร)");

    private PersonalMarks() {}

    /** Refuses the text at its field for each kind of mark that is in it. */
    public static void check(FormErrors errors, String field, String text) {
        find(text).forEach(mark -> errors.add(field, mark.key));
    }

    /** The kinds of marks in a text. */
    public static Set<Mark> find(String text) {
        Set<Mark> found = EnumSet.noneOf(Mark.class);
        if (tooFew(text)) {
            return found;
        }
        String plain = TRACKING.matcher(plain(text)).replaceAll("#");
        if (ID.matcher(plain).results().anyMatch(id -> checks(id.group().replaceAll("\\D", "")))) {
            found.add(Mark.NATIONAL_ID);
        }
        if (ABROAD.matcher(plain).find()
                || parted(MOBILE.matcher(plain), MOBILE_PARTS, plain)
                || parted(LANDLINE.matcher(plain), LANDLINE_PARTS, plain)) {
            found.add(Mark.PHONE);
        }
        if (MAIL.matcher(plain).find()) {
            found.add(Mark.MAIL);
        }
        return found;
    }

    /** Most texts: too few digits for the shortest number, and no sign that every address has. */
    private static boolean tooFew(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '\uff20') {
                return false;
            }
            digits += Character.isDigit(c) ? 1 : 0;
        }
        return digits < FEWEST_DIGITS;
    }

    /** Every digit as 0–9, every dash and space alike, brackets as spaces, nothing invisible. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
                out.append('-');
            } else if (type == Character.SPACE_SEPARATOR || c == '\t' || c == '(' || c == ')') {
                out.append(' ');
            } else if (type != Character.FORMAT) {
                out.append(c == '\uff20' ? '@' : c);
            }
        }
        return out.toString();
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (13 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
    }

    private static boolean parted(Matcher number, Set<String> parts, String text) {
        while (number.find()) {
            String said = number.group();
            StringBuilder form = new StringBuilder();
            for (String part : said.split("[ .-]+")) {
                form.append(form.isEmpty() ? "" : "-").append(part.length());
            }
            boolean amount = said.contains(" ")
                    && AMOUNT_WORD
                            .matcher(text)
                            .region(number.end(), text.length())
                            .lookingAt();
            boolean dashed = form.toString().equals("2-8") && said.contains("-");
            if ((parts.contains(form.toString()) || dashed)
                    && !amount
                    && !YEARS.matcher(said).matches()) {
                return true;
            }
        }
        return false;
    }
}
