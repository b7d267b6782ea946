package org.phaenruam.app.proposals.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.phaenruam.match.Glossary;
import org.phaenruam.thaitext.ThaiText;

/**
 * A need in the words of an office, drafted by rule from nothing but what is known of it: its words put into the official
 * register, its place, its particulars, the plans that it was confirmed to belong to. The same facts make the same draft.
 */
public record OfficialDraft(Part title, Part detail) {
    /** A text and each word in it that stands in place of one that was said. */
    public record Part(String text, List<Swap> swaps) {
        public Part {
            swaps = List.copyOf(swaps);
        }
    }

    /** Longest title and longest detail that the form takes. */
    public record Room(int title, int detail) {}

    /**
     * What is known of a need, ready to be written down; an empty text or list says that it is not known.
     *
     * @param who whose words they are, such as กลุ่มแม่บ้าน
     * @param near the place as a project's name has it: หมู่ที่ 4 ตำบลสุเทพ
     * @param place the whole place, up to the province
     * @param lines heading and content of what else is known, in order, such as งบประมาณ
     */
    public record Facts(String title, String detail, String who, String near, String place, List<Line> lines) {
        public Facts {
            lines = List.copyOf(lines);
        }
    }

    /** A heading and what stands under it. */
    public record Line(String heading, String content) {}

    /** What people call a project already; โครงการหลวง is a name. */
    private static final String ALREADY_NAMED = "^(?:โครงการ(?!หลวง|อัน)\\s*)+";

    private static final String CUT = "…";

    /** The draft of these facts with the words of this glossary. Never fails; work is bounded by what was typed. */
    public static OfficialDraft of(Facts facts, Room room, List<Glossary.Term> glossary) {
        RegisterWords words = RegisterWords.of(glossary);
        Set<Swap> inTitle = new LinkedHashSet<>();
        Set<Swap> inDetail = new LinkedHashSet<>();
        String said = withoutOwnPlace(moo(ThaiText.normalise(facts.title())), facts.near())
                .replaceFirst(ALREADY_NAMED, "");
        OfficialTitle.Core core = new OfficialTitle(words, inTitle).of(said);
        String against = core.against().isEmpty() ? "" : "เพื่อแก้ไขปัญหา" + core.against();
        String title = title(core.does(), against, facts.near(), room.title());
        String detail = detail(words, facts, against, inDetail, room.detail());
        return new OfficialDraft(new Part(title, List.copyOf(inTitle)), new Part(detail, List.copyOf(inDetail)));
    }

    /** The village's number is not said twice. */
    private static String withoutOwnPlace(String title, String near) {
        String moo = near.replaceFirst("^หมู่ที่ (\\d+).*", "$1");
        return near.startsWith("หมู่ที่ ")
                ? title.replaceFirst("\\s*หมู่ที่ " + moo + "(?![0-9])", "").strip()
                : title;
    }

    private static String title(String does, String against, String near, int most) {
        String named = does.startsWith("โครงการ") ? does : "โครงการ" + does;
        for (List<String> parts : List.of(List.of(named, against, near), List.of(named, near), List.of(named))) {
            String whole = joined(parts);
            if (whole.length() <= most) {
                return whole;
            }
        }
        return cut(named, most);
    }

    private static String joined(List<String> parts) {
        return String.join(" ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static String detail(RegisterWords words, Facts facts, String against, Set<Swap> swaps, int most) {
        List<String> tail = new ArrayList<>();
        if (!against.isEmpty()) {
            tail.add("วัตถุประสงค์: " + against);
        }
        if (!facts.place().isEmpty()) {
            tail.add("พื้นที่ดำเนินการ: " + facts.place());
        }
        facts.lines().forEach(line -> tail.add(line.heading() + ": " + line.content()));
        String end = String.join("\n", tail);
        String who = facts.who().isEmpty() ? "ประชาชน" : moo(facts.who()) + " ";
        String head = "หลักการและเหตุผล: " + who + "เสนอความต้องการว่า ";
        String told = joined(List.of(facts.title(), oneLine(facts.detail())));
        int room = Math.max(0, most - head.length() - end.length() - 1);
        String reason = head + cut(words.official(moo(ThaiText.normalise(told)), swaps), room);
        return cut((reason + "\n" + end).strip(), most);
    }

    /** A village has a number, หมู่ที่ 4, however it was said. */
    private static String moo(String text) {
        return text.replaceAll("หมู่ ?(?=[0-9๐-๙])", "หมู่ที่ ");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + CUT;
    }
}
