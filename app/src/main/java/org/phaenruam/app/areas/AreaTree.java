package org.phaenruam.app.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;

/** The tree of all areas in force, immutable, in memory. Subtree tests are two integer comparisons. */
public interface AreaTree {
    /**
     * The area of this code, one that has ended as it last was; throws {@link java.util.NoSuchElementException} naming the
     * code. Asked where an ended area lies, the tree answers for the area that keeps its needs.
     */
    Area get(AreaCode code);

    /** The area of this code if it is in force. */
    Optional<Area> find(AreaCode code);

    /** The area of this code if it was in force once and is no longer. */
    default Optional<PastArea> findPast(AreaCode code) {
        return Optional.empty();
    }

    /** The area itself while it is in force, else the one that keeps its needs; empty for a code that never was. */
    default Optional<Area> findKeeper(AreaCode code) {
        return find(code).or(() -> findPast(code).flatMap(past -> find(past.keeper())));
    }

    /** Parent first, nation last; empty for the nation. */
    List<Area> ancestors(AreaCode code);

    /** In Thai order of names; villages by their number. */
    List<Area> children(AreaCode code);

    /**
     * True when {@code inner} is {@code outer} or lies below it; false when either is unknown. For an area that has ended
     * its successor counts, and outwards nothing when it ended without one.
     */
    boolean within(AreaCode inner, AreaCode outer);

    /** The area itself or the one above it that stands at this level. */
    Optional<Area> ancestorAt(AreaCode code, Level level);

    /** How many areas of this level are in force. */
    int count(Level level);

    /** How many areas of this level lie within the area. */
    int count(AreaCode within, Level level);

    List<Area> all(Level level);

    /** The area and all within it, each before those below it, siblings in their order. */
    default List<Area> listWithin(AreaCode code) {
        List<Area> found = new ArrayList<>();
        found.add(get(code));
        children(code).forEach(child -> found.addAll(listWithin(child.code())));
        return found;
    }

    /** The areas that had ended and whose needs this area, or one within it, keeps. */
    default List<AreaCode> listPastWithin(AreaCode code) {
        return List.of();
    }

    /** Where an area in force stands in the order of {@link #listWithin} of the nation, counted from 0; -1 for others. */
    default int order(AreaCode code) {
        return listWithin(AreaCode.NATION).stream().map(Area::code).toList().indexOf(code);
    }

    /** Such as {@code /TH/N/N1/50/5001/500101/}: rows that carry it can be range-scanned by any area above. */
    String path(AreaCode code);
}
