package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.util.List;
import org.phaenruam.app.web.FormErrors.Problem;

/**
 * What a file would do.
 *
 * @param fresh so many would be added
 * @param already so many are there
 * @param takenOut what stays out, because somebody took it out by hand
 * @param badRows rows with something wrong with them
 * @param says what else is to be known
 * @param doubts figures that cannot be right
 * @param whole what is wrong with the file as a whole
 * @param first how the first would read
 * @param seen the mark of what has to be looked at, empty where nothing is confirmed
 */
record IncomingTry(
        int fresh,
        int already,
        List<String> takenOut,
        int badRows,
        List<Year> years,
        List<Problem> says,
        List<Doubt> doubts,
        List<RowFault> faults,
        List<Problem> whole,
        List<First> first,
        String seen) {
    IncomingTry {
        takenOut = List.copyOf(takenOut);
        years = List.copyOf(years);
        says = List.copyOf(says);
        doubts = List.copyOf(doubts);
        faults = List.copyOf(faults);
        whole = List.copyOf(whole);
        first = List.copyOf(first);
    }

    /** Rows and baht of a Buddhist year. */
    record Year(int yearBe, int rows, BigDecimal baht) {}

    /** A figure that cannot be right, and the line it stands in. */
    record Doubt(int line, Problem what) {}

    /** One of the first that would be added. */
    record First(String title, String more) {}
}
