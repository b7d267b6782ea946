package org.phaenruam.app.documents;

import java.util.List;
import java.util.Set;
import org.xml.sax.SAXException;

/** Counts the rows on their way to whoever takes them, and keeps them within the limits. */
final class RowFlow {
    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_TEXT = 2_000_000;

    /** Ends the reading when nobody wants more; no fault of the file. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("no more rows are wanted");
        }
    }

    private final RowTaker taker;
    private final int most;
    private int count;

    RowFlow(RowTaker taker, SheetLimits limits) {
        this.taker = taker;
        this.most = limits.rows();
    }

    int count() {
        return count;
    }

    /** Hands a row on that has something in it. */
    void add(int line, int row, List<String> cells) throws RefusedException, Enough {
        add(line, row, cells, Set.of(), Set.of());
    }

    /** The same of a row that has some of its values from cells merged with those above, or formulas without a value. */
    void add(int line, int row, List<String> cells, Set<Integer> fromAbove, Set<Integer> uncalculated)
            throws RefusedException, Enough {
        if (count >= most) {
            throw new RefusedException(SheetRefusal.Kind.TOO_MANY_ROWS, "%,d".formatted(most));
        }
        count++;
        if (!taker.take(new SheetRow(line, row, cells, fromAbove, uncalculated))) {
            throw new Enough();
        }
    }

    /** A column that still counts, from 0. */
    static void check(int column, int row) throws RefusedException {
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new RefusedException(
                    SheetRefusal.Kind.TOO_MANY_COLUMNS, Integer.toString(MOST_COLUMNS), SheetRow.letters(column) + row);
        }
    }

    /** A cell that holds a book is no cell. */
    static void checkText(int length) throws RefusedException {
        if (length > LONGEST_TEXT) {
            throw new RefusedException(SheetRefusal.Kind.BOMB);
        }
    }
}
