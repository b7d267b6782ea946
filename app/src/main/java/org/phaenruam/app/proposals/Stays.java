package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a journey as stays at desks: which body had the need from when to when, and what it said meanwhile. */
final class Stays {
    /** One stay; {@code left} is null while the need is still there. A passing act of another body has no days. */
    record Stay(
            String body,
            LocalDate came,
            @Nullable LocalDate left,
            @Nullable LocalDate due,
            List<Step> steps,
            boolean act) {}

    /** Stands for a body where the people themselves do the work. */
    static final String PEOPLE = "";

    private final List<Stay> stays = new ArrayList<>();
    private final List<Step> before = new ArrayList<>();

    private Stays() {}

    /** In the order in which they happened. */
    static List<Stay> of(List<Step> steps) {
        Stays reading = new Stays();
        steps.forEach(reading::read);
        if (!reading.before.isEmpty() && !reading.stays.isEmpty()) {
            LocalDate since = reading.before.getFirst().decidedOn();
            reading.stays.add(new Stay(PEOPLE, since, since, null, reading.before, true));
        }
        return reading.stays;
    }

    private void read(Step step) {
        Stay open =
                stays.stream().filter(s -> !s.act && s.left == null).findFirst().orElse(null);
        boolean sameDesk = open != null && open.body.equals(step.holder()) && !startsAnew(step);
        if (step.bodyCode() != null && open != null && !step.bodyCode().equals(open.body)) {
            stays.add(new Stay(step.bodyCode(), step.decidedOn(), step.decidedOn(), null, List.of(step), true));
        } else if (open != null) {
            open.steps.add(step);
        } else {
            before.add(step);
        }
        if (!sameDesk) {
            close(open, step.decidedOn());
            open(step);
        }
    }

    private static boolean startsAnew(Step step) {
        return step.move().equals("RESUBMIT") || step.move().equals("REOPEN");
    }

    private void close(@Nullable Stay open, LocalDate on) {
        if (open != null) {
            int at = stays.indexOf(open);
            stays.set(at, new Stay(open.body, open.came, on, open.due, open.steps, false));
        }
    }

    private void open(Step step) {
        if (step.holder() != null) {
            List<Step> steps = new ArrayList<>(before);
            before.clear();
            // journeys of before kept the days of the desk that ended
            LocalDate came = step.move().equals(Move.AREA_CHANGED) ? step.decidedOn() : step.waitingSince();
            stays.add(new Stay(step.holder(), came, null, step.dueOn(), steps, false));
        }
    }
}
