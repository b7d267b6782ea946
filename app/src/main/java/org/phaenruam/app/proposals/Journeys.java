package org.phaenruam.app.proposals;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.Wording;
import org.springframework.stereotype.Component;

/** The three tables that a journey is made of: moves, statuses, reasons. */
@Component
public class Journeys {
    /** Not in the table: no stage of a need, only the correction of a slip within its minute. */
    private static final Move TAKEN_BACK = new Move(
            Move.UNDO,
            0,
            new Wording("กดผิด ถอนคืน", "ถอนการบันทึก", "taken back"),
            new Wording("กดผิด ถอนคืน", "ถอนการบันทึก", "Taken back"),
            Set.of(),
            "",
            new Deed("need.undo", Set.of(Capacity.BODY, Capacity.AGENCY), Set.of()),
            true,
            false,
            false,
            "");

    /** Not in the table either: no decision about the need, but what follows when an area ends. */
    private static final Move AREA_CHANGED = new Move(
            Move.AREA_CHANGED,
            0,
            new Wording("พื้นที่เปลี่ยน เรื่องตามไป", "ส่งต่อตามการเปลี่ยนแปลงเขตพื้นที่", "went with its area"),
            new Wording("พื้นที่เปลี่ยน เรื่องตามไป", "ส่งต่อตามการเปลี่ยนแปลงเขตพื้นที่", "Went with its area"),
            Set.of(),
            "=",
            new Deed("need.area-changed", Set.of(Capacity.SYSTEM), Set.of()),
            false,
            false,
            false,
            "");

    private final Map<String, Move> moves = new LinkedHashMap<>();
    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    public Journeys() {
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/proposal_statuses.csv")) {
            String code = row.text("code");
            int sort = Integer.parseInt(row.text("sort"));
            statuses.put(code, new Status(code, sort, wording(row), row.text("holder"), row.text("kind")));
        }
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/journey_moves.csv")) {
            moves.put(row.text("code"), move(row));
        }
        for (ReferenceTable.Row row : ReferenceTable.read("/reference/transition_reasons.csv")) {
            Set<String> fits = new HashSet<>(row.list("for_moves"));
            reasons.put(row.text("code"), new Reason(row.text("code"), wording(row), row.text("side"), fits));
        }
    }

    private static Wording wording(ReferenceTable.Row row) {
        return new Wording(row.text("plain_th"), row.text("official_th"), row.text("en"));
    }

    private static Move move(ReferenceTable.Row row) {
        String code = row.text("code");
        Set<String> from = Set.copyOf(row.list("from_statuses"));
        Set<Capacity> by = row.list("actors").stream()
                .map(actor -> Capacity.valueOf(actor.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Move(
                code,
                Integer.parseInt(row.text("sort")),
                wording(row),
                new Wording(row.text("plain_th"), row.text("official_th"), row.text("en_done")),
                from,
                row.text("to_status"),
                new Deed("need." + code.toLowerCase(Locale.ROOT), by, from),
                row.flag("needs_body"),
                row.flag("needs_reason"),
                row.flag("needs_plan"),
                row.text("needs_target"));
    }

    public Move move(String code) {
        if (code.equals(Move.UNDO)) {
            return TAKEN_BACK;
        }
        if (code.equals(Move.AREA_CHANGED)) {
            return AREA_CHANGED;
        }
        return present(moves, code, "move");
    }

    public Status status(String code) {
        return present(statuses, code, "status");
    }

    public Reason reason(String code) {
        return present(reasons, code, "reason");
    }

    public boolean knowsMove(String code) {
        return moves.containsKey(code);
    }

    public boolean knowsReason(String code) {
        return reasons.containsKey(code);
    }

    public Collection<Move> listMoves() {
        return List.copyOf(moves.values());
    }

    public Collection<Status> listStatuses() {
        return List.copyOf(statuses.values());
    }

    /** The reasons that can stand with this move. */
    public List<Reason> reasonsFor(Move move) {
        return reasons.values().stream().filter(reason -> reason.fits(move)).toList();
    }

    private static <T> T present(Map<String, T> table, String code, String what) {
        T found = table.get(code);
        if (found == null) {
            throw new NoSuchElementException("no " + what + " has the code '" + code + "'");
        }
        return found;
    }
}
