package org.phaenruam.app.documents;

/** Is handed the rows of a sheet one after the other, in their order. */
@FunctionalInterface
public interface RowTaker {
    /** Takes a row that is not empty; answers whether more are wanted. */
    boolean take(SheetRow row);
}
