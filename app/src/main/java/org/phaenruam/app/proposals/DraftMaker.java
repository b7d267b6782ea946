package org.phaenruam.app.proposals;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaenruam.app.alignment.Glossaries;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.proposals.wording.OfficialDraft;
import org.phaenruam.thaitext.BahtWords;
import org.springframework.stereotype.Component;

/** Gathers what is known of a need for a draft of its official text. */
@Component
class DraftMaker {
    private static final OfficialDraft.Room ROOM =
            new OfficialDraft.Room(NeedTextRules.TITLE_MAX * 2, NeedTextRules.DETAIL_MAX);

    private final Areas areas;
    private final Particulars particulars;
    private final Sectors sectors;
    private final NeedLinks links;
    private final Glossaries glossaries;
    private final Map<String, String> doers = new LinkedHashMap<>();

    DraftMaker(Areas areas, Particulars particulars, Sectors sectors, NeedLinks links, Glossaries glossaries) {
        this.glossaries = glossaries;
        this.areas = areas;
        this.particulars = particulars;
        this.sectors = sectors;
        this.links = links;
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/doer_classes.csv")) {
            doers.put(row.text("code"), row.text("official_th"));
        }
    }

    /** What a draft was made of, beside the people's words: names of messages. */
    record Drafted(OfficialDraft draft, List<String> sources) {}

    Drafted draft(Need need) {
        NeedParticulars known = particulars.find(need);
        List<String> plans = links.listConfirmed(need).stream()
                .map(branch -> branch.labelTh() + (branch.shelfTh().isEmpty() ? "" : " (" + branch.shelfTh() + ")"))
                .toList();
        List<OfficialDraft.Line> lines = lines(known);
        List<String> sources = new ArrayList<>(List.of("words", "place"));
        if (!lines.isEmpty()) {
            sources.add("particulars");
        }
        if (!plans.isEmpty()) {
            sources.add("plans");
            lines.add(new OfficialDraft.Line("ความสอดคล้องกับแผน", String.join("; ", plans)));
        }
        OfficialDraft.Facts facts = new OfficialDraft.Facts(
                need.title(),
                need.detail(),
                need.speakerKind().equals("GROUP") ? need.speakerLabel() : "",
                near(areas.tree(), need),
                place(need),
                lines);
        return new Drafted(OfficialDraft.of(facts, ROOM, glossaries.listAt(need.area())), sources);
    }

    private static String near(AreaTree tree, Need need) {
        Area own = tree.get(need.area());
        String name = own.moo() == null ? own.title(Lang.TH) : "หมู่ที่ " + own.moo();
        return switch (own.level()) {
            case VILLAGE -> within(tree, need, name, Level.TAMBON);
            case TAMBON -> within(tree, need, name, Level.DISTRICT);
            default -> name;
        };
    }

    /** The whole place of a need, up to its province. */
    String place(Need need) {
        AreaTree tree = areas.tree();
        String own = tree.get(need.area()).title(Lang.TH);
        return within(tree, need, own, Level.TAMBON, Level.DISTRICT, Level.PROVINCE);
    }

    /** A name with the areas above it at these levels. */
    private static String within(AreaTree tree, Need need, String name, Level... above) {
        Stream<String> higher = Stream.of(above)
                .flatMap(level -> tree.ancestorAt(need.area(), level).stream())
                .filter(area -> !area.code().equals(need.area()))
                .map(area -> area.title(Lang.TH));
        return Stream.concat(Stream.of(name), higher).collect(Collectors.joining(" "));
    }

    private List<OfficialDraft.Line> lines(NeedParticulars known) {
        List<OfficialDraft.Line> lines = new ArrayList<>();
        sectors.find(known.sector()).ifPresent(sector -> lines.add(new OfficialDraft.Line("ด้าน", sector.nameTh())));
        String people = Stream.of(
                        known.households() == null ? "" : number(known.households()) + " ครัวเรือน",
                        known.people() == null ? "" : number(known.people()) + " คน")
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(" "));
        if (!people.isEmpty()) {
            lines.add(new OfficialDraft.Line("กลุ่มเป้าหมาย", "จำนวน " + people));
        }
        LandSize land = known.land();
        if (land != null) {
            String size = land.rai() + " ไร่ " + land.ngan() + " งาน " + land.wa() + " ตารางวา";
            lines.add(new OfficialDraft.Line("เนื้อที่", size));
        }
        if (!known.budget().isEmpty()) {
            lines.add(new OfficialDraft.Line("งบประมาณ", budget(known)));
        }
        String doer = doers.getOrDefault(known.doerClass(), "");
        if (!doer.isEmpty()) {
            lines.add(new OfficialDraft.Line("วิธีดำเนินการ", doer));
        }
        return lines;
    }

    private static String budget(NeedParticulars known) {
        String years = known.budget().stream()
                .map(line -> "ปีงบประมาณ พ.ศ. " + line.yearBe() + " จำนวน " + number(line.baht()) + " บาท"
                        + (line.source().isBlank() ? "" : " จาก" + line.source().strip()))
                .collect(Collectors.joining("; "));
        String all = known.budget().size() == 1 ? "" : " รวม " + number(known.budgetBaht()) + " บาท";
        return years + all + " (" + BahtWords.of(known.budgetBaht()) + ")";
    }

    private static String number(Number number) {
        return NumberFormat.getInstance(Locale.ROOT).format(number);
    }
}
