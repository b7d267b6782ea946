package org.phaenruam.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The one picture of the product: seven rungs, village at the bottom, a card on a rung for every need that waits there.
 * Where needs are many, one card stands for a stated number of them, the same on all rungs.
 */
public record Ladder(List<Rung> rungs, long perCard) {
    private static final int CARDS_ON_A_RUNG = 36;

    /** A ladder of these rungs, in any order; chooses what one card stands for. */
    public static Ladder of(List<Rung> rungs) {
        long most = rungs.stream().mapToLong(Rung::waiting).max().orElse(0);
        long perCard = LongStream.iterate(1, n -> n * 10)
                .flatMap(n -> LongStream.of(n, 2 * n, 5 * n))
                .filter(n -> most <= n * CARDS_ON_A_RUNG)
                .findFirst()
                .orElseThrow();
        return new Ladder(
                rungs.stream()
                        .sorted(Comparator.comparing(Rung::level).reversed())
                        .toList(),
                perCard);
    }

    /** Cards that stand on the rung within the limit. */
    public long cards(Rung rung) {
        return toCards(rung.waiting()) - lateCards(rung);
    }

    /** Cards that stand on the rung past the limit. */
    public long lateCards(Rung rung) {
        return toCards(rung.late());
    }

    /** Something that waits is never drawn as nothing. */
    private long toCards(long needs) {
        return (needs + perCard - 1) / perCard;
    }

    /** True when one card is one need. */
    public boolean oneEach() {
        return perCard == 1;
    }
}
