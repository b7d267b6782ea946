package org.phaenruam.app.plans.imports;

import java.util.List;
import java.util.Optional;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Ui;

/** A kind of file that comes in on the screens: what its columns are, what it would do, and doing it. */
interface IncomingKind {
    String BUDGET = "BUDGET";
    String PLAN = "PLAN";

    String name();

    /** The same for the questions of one request, which are all about this target: what it is need be looked up once only. */
    default IncomingKind about(String target) {
        return this;
    }

    /** Throws when there is no such target, or when this person may not bring files into it. */
    void require(Actor actor, String target);

    /** Where its screens are, without a slash at the end. */
    String address(String target);

    String title(Ui ui, String target);

    List<Crumb> crumbs(Ui ui, String target);

    /** Why nothing can come in at all just now. */
    Optional<FormErrors.Problem> closed(String target);

    /** A column that the file can have. */
    record Field(String name, String label, String hint, boolean required) {}

    List<Field> fields(Ui ui, String target);

    /** The header and what its headings suggest. */
    Matched guess(List<SheetRow> rows);

    /** What the headings of this row suggest. */
    Matched at(List<SheetRow> rows, int header);

    /** All that says what the columns of a table mean: how somebody matched them holds for tables with the same. */
    default List<String> headings(List<SheetRow> rows, int header) {
        return rows.stream()
                .filter(row -> row.row() == header)
                .flatMap(row -> row.cells().stream())
                .toList();
    }

    /** Goes through the file and changes nothing. */
    IncomingTry attempt(Actor actor, IncomingFiles.Opened opened);

    /**
     * What is wanted of a file that has something wrong with it.
     *
     * @param seen the mark of what was shown ({@link IncomingTry#seen}); empty: nothing was
     */
    record Wish(boolean goodOnly, boolean acceptFlagged, String seen) {
        /** True when this says yes to what was not shown, or when what was shown is not so any more. */
        boolean unseen(String now) {
            return !seen.equals(now) && (!seen.isEmpty() || goodOnly || acceptFlagged);
        }
    }

    /** What came of it. */
    sealed interface Came {
        record In(IncomingFile.Outcome outcome) implements Came {}

        /** Something is wrong that was not agreed to. */
        record Held() implements Came {}

        /** What is wrong is not what was shown. */
        record Changed() implements Came {}
    }

    /** Brings it in, whole, or leaves everything as it is. */
    Came carryOut(Actor actor, IncomingFiles.Opened opened, Wish wish);
}
