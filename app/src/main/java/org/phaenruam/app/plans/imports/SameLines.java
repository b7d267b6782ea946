package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.thaitext.ThaiText;

/**
 * Lines that an earlier file has brought in already: of the same holder and year, with the same name and amount. A list
 * that comes in again with one line more has other sums; it is told by its lines. Half of what this file says of a
 * holder's year, or half of what the other file says of it, is enough to ask.
 */
final class SameLines {
    /** A holder's year. */
    record At(BudgetRow.Holder holder, int year) {}

    /** A line of an earlier file. */
    record Stored(At at, int file, String fileName, String place, String name, BigDecimal baht) {}

    private record Print(long print, int line, BigDecimal baht) {}

    private record Found(At at, String file, List<Print> same) {}

    private final MessageDigest digest = Digests.begin();
    private final Map<At, List<Print>> lines = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<At, BitSet> marked = new HashMap<>();
    private final List<Print> others = new ArrayList<>();
    private @Nullable Stored last;

    /** A line of this file, whose holder's year another file speaks of; nought baht cannot be counted twice. */
    void take(BudgetRow line) {
        if (line.baht().signum() != 0) {
            At at = new At(line.holder(), line.yearCe());
            long print = print(at, line.place(), line.name(), line.baht());
            lines.computeIfAbsent(at, a -> new ArrayList<>()).add(new Print(print, line.line(), line.baht()));
        }
    }

    /** What to ask earlier files for, once this file was gone through. */
    Set<At> asked() {
        lines.values().forEach(prints -> prints.sort(Comparator.comparingLong(Print::print)));
        return lines.keySet();
    }

    /** A line of an earlier file, asked for or not; those of one file and one holder's year come one after the other. */
    void compare(Stored stored) {
        if (last != null && !(last.at.equals(stored.at) && last.file == stored.file)) {
            judge(last);
        }
        last = stored;
        if (stored.baht.signum() != 0) {
            others.add(new Print(print(stored.at, stored.place, stored.name, stored.baht), 0, stored.baht));
        }
    }

    /** After the last line of earlier files. */
    void compared() {
        if (last != null) {
            judge(last);
        }
        last = null;
        lines.clear();
    }

    private void judge(Stored of) {
        List<Print> own = lines.getOrDefault(of.at, List.of());
        others.sort(Comparator.comparingLong(Print::print));
        List<Print> same = common(own, others);
        if (!same.isEmpty() && (same.size() * 2 >= own.size() || same.size() * 2 >= others.size())) {
            found.add(new Found(of.at, of.fileName, same));
            BitSet marks = marked.computeIfAbsent(of.at, at -> new BitSet());
            same.forEach(print -> marks.set(print.line));
        }
        others.clear();
    }

    /** Those of the first that the others have too; each of the others stands for one. */
    private static List<Print> common(List<Print> own, List<Print> others) {
        List<Print> same = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < own.size() && j < others.size()) {
            int order = Long.compare(own.get(i).print, others.get(j).print);
            if (order == 0) {
                same.add(own.get(i));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return same;
    }

    /** Is this one of the lines that are asked about? */
    boolean has(BudgetRow line) {
        BitSet marks = marked.get(new At(line.holder(), line.yearCe()));
        return marks != null && marks.get(line.line());
    }

    /** For each earlier file the lines that it has too, without those of years whose sum says so already. */
    List<BudgetCheck.Flag> flags(Predicate<At> told) {
        Map<String, List<Found>> files = new LinkedHashMap<>();
        found.stream()
                .filter(each -> !told.test(each.at))
                .forEach(each ->
                        files.computeIfAbsent(each.file, f -> new ArrayList<>()).add(each));
        return files.values().stream().map(SameLines::flag).toList();
    }

    private static BudgetCheck.Flag flag(List<Found> ofFile) {
        Found first =
                ofFile.stream().min(Comparator.comparingInt(SameLines::line)).orElseThrow();
        List<Print> all = ofFile.stream().flatMap(each -> each.same.stream()).toList();
        return new BudgetCheck.Flag(
                "LINES",
                all.stream().map(Print::baht).reduce(BigDecimal.ZERO, BigDecimal::add),
                BigDecimal.valueOf(all.size()),
                line(first),
                first.at.year,
                first.at.holder,
                first.file);
    }

    private static int line(Found found) {
        return found.same.stream().mapToInt(Print::line).min().orElseThrow();
    }

    /** Where no area is known, the place as the file says it tells two holders apart. */
    private long print(At at, String place, String name, BigDecimal baht) {
        String where = at.holder.area().isEmpty() ? ThaiText.searchKey(place) : "";
        String said = where
                + '\u001f'
                + ThaiText.searchKey(name)
                + '\u001f'
                + baht.stripTrailingZeros().toPlainString();
        return ByteBuffer.wrap(digest.digest(said.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
