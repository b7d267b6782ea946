package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;

/**
 * What is known of one area's past and of what is decided for it.
 *
 * @param changes the newest first
 * @param lineage what it came from and what it became, the oldest first
 * @param files what lists of areas changed, the newest first
 */
public record AreaStory(
        List<Name> names,
        List<Place> places,
        List<RecordedChange> changes,
        List<Lineage> lineage,
        List<FileChange> files) {
    /** A name from a day (null: since before our records) to a day (null: still). */
    public record Name(
            String nameTh,
            @Nullable String nameEn,
            @Nullable Integer moo,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** What it hung under. */
    public record Place(
            AreaCode parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public AreaStory {
        names = List.copyOf(names);
        places = List.copyOf(places);
        changes = List.copyOf(changes);
        lineage = List.copyOf(lineage);
        files = List.copyOf(files);
    }
}
