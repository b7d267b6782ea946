package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.plans.editing.BranchesAdded;
import org.phaenruam.app.plans.editing.NewBranch;
import org.phaenruam.app.plans.editing.PartTexts;
import org.phaenruam.app.plans.editing.PlanTree;
import org.phaenruam.app.plans.editing.TreeChanges;
import org.phaenruam.app.plans.editions.Editions;
import org.phaenruam.thaitext.ThaiDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration plan of a tambon with its editions, written through the same doors and rules as people use. */
@Component
public class PlanStory {
    private static final String STORY = "/sample/plan_story.csv";

    private final PlanSamples samples;
    private final PlanTree tree;
    private final TreeChanges changes;
    private final PartTexts texts;
    private final Editions editions;
    private final Clock clock;

    PlanStory(
            PlanSamples samples, PlanTree tree, TreeChanges changes, PartTexts texts, Editions editions, Clock clock) {
        this.samples = samples;
        this.tree = tree;
        this.changes = changes;
        this.texts = texts;
        this.editions = editions;
        this.clock = clock;
    }

    /** Tells the story in this tambon, written by this person; throws when the rules refuse a line of it. */
    @Transactional
    public void tell(Actor writer, AreaCode tambon) {
        String plan = samples.add("TAMP", tambon, 2571, 2575).code();
        Map<String, String> codes = new HashMap<>(Map.of("", ""));
        for (ReferenceTable.Row row : ReferenceTable.read(STORY)) {
            String op = row.text("op");
            if (op.equals("branch")) {
                branch(writer, plan, row, codes);
            } else if (op.equals("adopt")) {
                adopt(plan, row);
            } else if (!(write(writer, plan, row, codes) instanceof PlanWritten.Done)) {
                throw new IllegalStateException("the rules refuse line " + row.line() + " of " + STORY);
            }
        }
    }

    private PlanWritten write(Actor writer, String plan, ReferenceTable.Row row, Map<String, String> codes) {
        String key = row.text("key");
        String node = codes.getOrDefault(key, "");
        UUID once = UUID.nameUUIDFromBytes((STORY + row.line()).getBytes(StandardCharsets.UTF_8));
        TreeChanges.On on = new TreeChanges.On(plan, node, once, changes.versionOf(plan, node));
        return switch (row.text("op")) {
            case "text" -> texts.write(writer, plan, key, once, 0, row.text("text_th"));
            case "begin" -> editions.begin(writer, plan, once, key, row.text("text_th"));
            case "money" -> changes.pay(writer, on, money(row));
            case "reword" -> changes.reword(writer, on, typed(row, once, ""));
            case "move" -> changes.move(writer, on, codes.getOrDefault(row.text("under"), ""));
            case "up" -> changes.shift(writer, on, true);
            case "remove" -> changes.remove(writer, on);
            case "indicator" -> indicator(writer, plan, row, once, codes.getOrDefault(row.text("under"), ""));
            default -> throw new IllegalStateException("line " + row.line() + " of " + STORY);
        };
    }

    private void branch(Actor writer, String plan, ReferenceTable.Row row, Map<String, String> codes) {
        UUID once = UUID.nameUUIDFromBytes((STORY + plan + row.text("key")).getBytes(StandardCharsets.UTF_8));
        NewBranch branch = typed(row, once, codes.getOrDefault(row.text("under"), ""));
        if (!(tree.addAll(writer, plan, once, List.of(branch)) instanceof BranchesAdded.Done)) {
            throw new IllegalStateException("the rules refuse line " + row.line() + " of " + STORY);
        }
        codes.put(row.text("key"), tree.codeOf(once));
    }

    private static NewBranch typed(ReferenceTable.Row row, UUID key, String parent) {
        return new NewBranch(
                key,
                "",
                parent,
                row.text("kind"),
                "",
                row.text("text_th"),
                row.text("text_en"),
                row.text("detail_th"),
                row.text("doer"),
                "",
                row.text("responsible"),
                money(row));
    }

    private static List<NewBranch.Money> money(ReferenceTable.Row row) {
        return row.list("money").stream()
                .map(line -> line.split(":"))
                .map(part -> new NewBranch.Money(Integer.parseInt(part[0]), part[1], new BigDecimal(part[2])))
                .toList();
    }

    private PlanWritten indicator(Actor writer, String plan, ReferenceTable.Row row, UUID once, String node) {
        List<String> figures = Stream.of(row.text("money").split("[|:]")).toList();
        return texts.write(
                writer,
                plan,
                once,
                new PartTexts.TypedIndicator(
                        "",
                        node,
                        0,
                        row.text("text_th"),
                        row.text("responsible"),
                        figures.get(1),
                        figures.get(0),
                        figures.get(3),
                        figures.get(2)));
    }

    private void adopt(String plan, ReferenceTable.Row row) {
        LocalDate on = LocalDate.now(clock).minusDays(Long.parseLong(row.text("responsible")));
        UUID once = UUID.nameUUIDFromBytes((STORY + plan + row.line()).getBytes(StandardCharsets.UTF_8));
        samples.approve(
                plan,
                new Approval(once, "", row.text("text_th"), row.text("text_en"), on, "4/" + ThaiDates.year(on), ""));
    }
}
