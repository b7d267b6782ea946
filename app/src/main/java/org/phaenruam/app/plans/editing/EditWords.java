package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phaenruam.app.plans.EditionWords;
import org.phaenruam.app.web.Ui;

/** How one kept change of a plan is said: nothing that is said twice, codes and sums as people write them. */
final class EditWords {
    static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final Pattern SUM = Pattern.compile("[0-9]{1,15}\\.[0-9]{2}(?=;|$)");
    /** How many branches came in at once, as a change of many keeps it. */
    private static final Pattern MANY = Pattern.compile("[1-9][0-9]{0,5}");

    private static final int LONGEST = 300;

    private final Ui ui;
    private final Map<String, String> names;
    private final UnaryOperator<String> bodies;

    EditWords(Ui ui, Map<String, String> names, UnaryOperator<String> bodies) {
        this.ui = ui;
        this.names = names;
        this.bodies = bodies;
    }

    HistoryPage.Line line(TreeStore.Kept kept, String who) {
        TreeStore.Edit edit = kept.edit();
        var at = kept.at().atZone(THAILAND);
        String subject = names.getOrDefault(edit.subject(), edit.subject());
        String before = said(edit, edit.before());
        String after = said(edit, edit.after());
        boolean many = edit.deed().equals("added")
                && MANY.matcher(edit.after()).matches()
                && !edit.after().equals(subject);
        boolean same = many || before.equals(after);
        return new HistoryPage.Line(
                ui.shortDate(at.toLocalDate()) + " " + "%02d.%02d".formatted(at.getHour(), at.getMinute()),
                who,
                many
                        ? ui.t("plans.history.addedmany", Integer.parseInt(edit.after()))
                        : ui.t("plans.edit." + edit.deed()),
                subject,
                same || before.equals(subject) && after.isEmpty() ? "" : before,
                same || after.equals(subject) && before.isEmpty() ? "" : after);
    }

    private String said(TreeStore.Edit edit, String text) {
        return switch (edit.deed()) {
            case "node-money" ->
                shortened(SUM.matcher(text)
                        .replaceAll(sum -> ui.t("plans.baht", EditionWords.money(ui, new BigDecimal(sum.group())))));
            case "node-removed", "node-restored" -> many(text);
            case "node-moved" -> text.matches("[0-9]{1,4}") ? ui.t("plans.history.place", text) : shortened(text);
            case "node-reworded" -> joined(text, this::particular);
            default -> joined(text, UnaryOperator.identity());
        };
    }

    private static String joined(String text, UnaryOperator<String> say) {
        return shortened(text.lines().map(say).filter(line -> !line.isEmpty()).collect(Collectors.joining(" · ")));
    }

    /** How many branches went along; one alone is the branch itself. */
    private String many(String text) {
        return !text.matches("[0-9]{1,6}")
                ? text
                : text.equals("1") ? "" : ui.t("plans.history.withbelow", Integer.parseInt(text));
    }

    /** A line such as {@code doer:SELF}, as {@link Reworded} writes them, in words; what people wrote stays as it is. */
    private String particular(String line) {
        int colon = line.indexOf(':');
        String code = line.substring(colon + 1);
        return switch (colon < 0 ? "" : line.substring(0, colon)) {
            case Reworded.DOER ->
                !BranchRules.DOERS.contains(code)
                        ? line
                        : ui.t(code.isEmpty() ? "plans.node.doernone" : "plans.doer." + code);
            case Reworded.KIND -> BranchRules.KINDS.contains(code) ? ui.t("plans.kind." + code) : line;
            case Reworded.BODY -> body(line, code);
            default -> line;
        };
    }

    private String body(String line, String code) {
        String name = code.isEmpty() ? "" : bodies.apply(code);
        return !code.isEmpty() && name.equals(code) ? line : name;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
