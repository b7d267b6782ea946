package org.phaenruam.app.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.thaitext.ThaiDigits;

/**
 * How branches are numbered: as somebody numbered them; else as their name begins, which headings of official forms do
 * (“1.1 แผนงานการเกษตร”, “ยุทธศาสตร์ที่ 1 น้ำ”); else by their place: 1, 1.1, 1.1.2. Visions have no number. Beside its number a
 * name stands without it.
 */
public final class NodeNumbers {
    /** Not a figure alone, and no measure: “1 ตำบล 1 ผลิตภัณฑ์”, “3.5 กิโลเมตร”, “5.ส” are names. */
    private static final Pattern BARE =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})+)[.)]?(?:\\s+|(?=[ก-ฮเ-ไ]))(?=\\S)"
                    + "(?!กิโล|กม|เมตร|เซนติเมตร|ตาราง|ลูกบาศก์|ลิตร|นิ้ว|ไร่|ตัน|ล้าน|แสน|หมื่น|บาท|เท่า|น\\.|%)"
                    + "|([0-9]{1,3})[.)]\\s*(?=[^0-9\\s])(?!ส(?:\\.|\\s|$))");

    private static final Pattern WORDED =
            Pattern.compile("((?:ประเด็น|แนวทาง)?(?:ยุทธศาสตร์|กลยุทธ์|ประเด็น|แนวทาง|การพัฒนา|แผนงาน|โครงการ|เป้าหมาย"
                    + "|เป้าประสงค์|หมุดหมาย|พันธกิจ)(?:การพัฒนา)?)ที่\\s*"
                    + "([0-9]{1,3}(?:\\.[0-9]{1,3})*)(?:[.:)]\\s*|\\s+|$)");

    private NodeNumbers() {}

    /** A branch as far as its number goes; {@code parent} is empty at the top, {@code name} is its text. */
    public record Place(String code, String parent, String kind, String no, String name) {}

    /** A number, which may be empty, and the name that stands beside it. */
    public record Named(String number, String name) {
        /** Both, one after the other. */
        public String line() {
            return (number + " " + name).strip();
        }
    }

    /** The number that a name begins with, in figures 0–9, or empty. */
    static String own(String name) {
        String plain = ThaiDigits.toArabic(name);
        Matcher bare = BARE.matcher(plain);
        if (bare.lookingAt()) {
            return number(bare);
        }
        Matcher worded = WORDED.matcher(plain);
        return worded.lookingAt() ? String.valueOf(worded.group(2)) : "";
    }

    private static String number(Matcher bare) {
        String steps = bare.group(1);
        return steps == null ? String.valueOf(bare.group(2)) : steps;
    }

    /**
     * A branch's number and its name where they stand beside each other, the number once: where the name begins with it, it is
     * taken off, with the word before it too if that is the kind that stands there already ({@code kind}, in the reader's words);
     * behind another word it stays in the name and no number stands before it.
     */
    public static Named beside(String kind, String given, String name) {
        String number = given.isEmpty() ? own(name) : given;
        String plain = ThaiDigits.toArabic(name);
        Matcher bare = BARE.matcher(plain);
        if (bare.lookingAt() && number(bare).equals(number)) {
            return beside(kind, number, name.substring(bare.end()).strip());
        }
        Matcher worded = WORDED.matcher(plain);
        if (worded.lookingAt() && number.equals(worded.group(2))) {
            String rest = name.substring(worded.end()).strip();
            return kind.equals(worded.group(1)) && !rest.isEmpty() ? new Named(number, rest) : new Named("", name);
        }
        return new Named(number, name);
    }

    /** The same where no kind stands before it, on one line. */
    public static String line(String number, String name) {
        return own(name).equals(number) && !number.isEmpty() ? name : (number + " " + name).strip();
    }

    /** The number of each branch by its code. Parents come before what hangs below them, siblings in their order. */
    public static Map<String, String> of(List<Place> inOrder) {
        Map<String, String> numbers = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        List<Place> open = inOrder;
        while (!open.isEmpty()) {
            List<Place> later = new java.util.ArrayList<>();
            for (Place place : open) {
                if (place.parent().isEmpty() || numbers.containsKey(place.parent())) {
                    number(numbers, counted, place);
                } else {
                    later.add(place);
                }
            }
            if (later.size() == open.size()) {
                later.forEach(place -> numbers.put(place.code(), place.no()));
                return numbers;
            }
            open = later;
        }
        return numbers;
    }

    private static void number(Map<String, String> numbers, Map<String, Integer> positions, Place place) {
        if (place.kind().equals("vision")) {
            numbers.put(place.code(), place.no());
            return;
        }
        int position = positions.merge(place.parent(), 1, Integer::sum);
        String above = numbers.getOrDefault(place.parent(), "");
        String counted = above.isEmpty() ? String.valueOf(position) : above + "." + position;
        String said = place.no().isEmpty() ? own(place.name()) : place.no();
        numbers.put(place.code(), said.isEmpty() ? counted : said);
    }
}
