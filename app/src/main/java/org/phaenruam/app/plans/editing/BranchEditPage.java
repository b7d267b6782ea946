package org.phaenruam.app.plans.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.plans.editions.Change;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Where one branch is written: its words, its money, its place, what hangs below it. */
public record BranchEditPage(
        String plan,
        String planTitle,
        String code,
        int version,
        String heading,
        List<Crumb> crumbs,
        boolean sample,
        String open,
        boolean sealed,
        Set<Change> allowed,
        boolean mayAdd,
        String forbids,
        List<Option> kinds,
        List<Option> doers,
        List<Option> bodies,
        List<MoneyLine> money,
        String moneyTotal,
        List<Option> places,
        String parent,
        List<EditPage.Row> rows,
        List<String> indicators,
        Map<String, String> typed,
        FormErrors errors) {

    /** A line of the money form, as typed or as it stands. */
    public record MoneyLine(int number, String year, String source, String baht) {
        public boolean empty() {
            return year.isBlank() && source.isBlank() && baht.isBlank();
        }
    }

    private static final Map<String, String> FORMS =
            Map.of("REWORD", "words", "MONEY", "money", "MOVE", "place", "REMOVE", "remove");

    /** True when this kind of edition lets this be done here; the form that was refused too, because what was typed stays. */
    public boolean may(String change) {
        boolean refused = errors.any() && value("act").equals(FORMS.get(change));
        return !sealed && (allowed.contains(Change.valueOf(change)) || refused);
    }

    /** True when this field may be changed: where only wording may be mended, kind, number and who does it are not asked. */
    public boolean asks(String field) {
        return allowed.contains(Change.MOVE) || errors.has(field) || !allowed.contains(Change.REWORD);
    }

    /** True when indicators may be added, changed or taken out here. */
    public boolean mayMeasure() {
        return !sealed
                && (mayAdd
                        || allowed.contains(Change.ADD)
                        || allowed.contains(Change.MONEY)
                        || allowed.contains(Change.REMOVE));
    }

    /** The lines that hold something, and one to begin with. */
    public List<MoneyLine> moneyOpen() {
        long filled = money.stream().filter(line -> !line.empty()).count();
        return money.stream()
                .filter(line -> !line.empty() || line.number() == filled + 1)
                .toList();
    }

    /** The other empty lines, which are folded away. */
    public List<MoneyLine> moneyFolded() {
        List<MoneyLine> open = moneyOpen();
        return money.stream().filter(line -> !open.contains(line)).toList();
    }

    /** True when nothing of what is rarely said is said yet: it is folded away. */
    public boolean plain() {
        return List.of("textEn", "detail", "doer", "body", "responsible").stream()
                .allMatch(field -> value(field).isEmpty() && !errors.has(field));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A key for one form. */
    public String nextKey() {
        return Ids.next().toString();
    }
}
