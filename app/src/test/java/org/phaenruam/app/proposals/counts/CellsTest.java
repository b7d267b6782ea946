package org.phaenruam.app.proposals.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Cells are packed; whoever reads them finds the sums that plain addition gives, in the order of their keys. */
class CellsTest {
    private record Cell(long key, long some, long others) {}

    @Property
    void packed_sums_are_the_plain_sums(
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 40) Long> keys,
            @ForAll @Size(min = 60, max = 60) List<Long> amounts,
            @ForAll @LongRange(min = 1) long apart) {
        Cells.Maker maker = new Cells.Maker(2);
        TreeMap<Long, Cell> plain = new TreeMap<>();
        for (int at = 0; at < keys.size(); at++) {
            long key = keys.get(at) * (apart >>> 6);
            long amount = amounts.get(at);
            maker.add(key, amount, -amount);
            plain.merge(
                    key,
                    new Cell(key, amount, -amount),
                    (a, b) -> new Cell(a.key, a.some + b.some, a.others + b.others));
        }
        Cells cells = maker.make();
        assertThat(read(cells)).containsExactlyElementsOf(plain.values());
        Cells.Maker twice = new Cells.Maker(2);
        twice.add(cells);
        twice.add(cells);
        assertThat(read(twice.make()))
                .containsExactlyElementsOf(plain.values().stream()
                        .map(c -> new Cell(c.key, 2 * c.some, 2 * c.others))
                        .toList());
    }

    private static List<Cell> read(Cells cells) {
        List<Cell> found = new ArrayList<>();
        cells.each((key, sums) -> found.add(new Cell(key, sums[0], sums[1])));
        return found;
    }

    @Example
    void numbers_of_every_length_come_back() {
        Numbers.Row row = new Numbers.Row();
        for (int bit = 0; bit < 64; bit++) {
            row.plain(1L << bit);
            row.signed(1L << bit);
            row.signed(-(1L << bit));
        }
        Numbers numbers = new Numbers(row.bytes());
        for (int bit = 0; bit < 64; bit++) {
            assertThat(numbers.plain()).isEqualTo(1L << bit);
            assertThat(numbers.signed()).isEqualTo(1L << bit);
            assertThat(numbers.signed()).isEqualTo(-(1L << bit));
        }
        assertThat(numbers.more()).isFalse();
    }

    @Example
    void what_a_place_holds_does_not_grow_with_its_needs() {
        CountWords words = new CountWords();
        Leaf few = leaf(10, words);
        Leaf many = leaf(100_000, words);
        assertThat(many.needs()).isEqualTo(100_000);
        assertThat(keys(many.tally().chain)).hasSameSizeAs(keys(few.tally().chain));
        assertThat(keys(many.due())).hasSameSizeAs(keys(few.due()));
    }

    private static List<Long> keys(Cells cells) {
        List<Long> keys = new ArrayList<>();
        cells.each((key, sums) -> keys.add(key));
        return keys;
    }

    private static Leaf leaf(int needs, CountWords words) {
        Leaf.Maker maker = new Leaf.Maker(words);
        for (int need = 0; need < needs; need++) {
            int day = 20_000 + need % 10;
            maker.add(
                    new Fact("TH/", "WAITING", 1, day, day + 30, "WATER", 1, 0, 0, Money.NONE, Fact.NO_DAY, List.of()));
        }
        return maker.make("TH/");
    }
}
