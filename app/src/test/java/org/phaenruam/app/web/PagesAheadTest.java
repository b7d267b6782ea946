package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A long list is read on while its rows are used. */
class PagesAheadTest {
    private static final int SIZE = 3;

    private static Slice<Integer> page(int many, Optional<Cursor> from) {
        int first = from.map(cursor -> Integer.parseInt(cursor.id()) + 1).orElse(0);
        List<Integer> read =
                IntStream.range(first, Math.min(many, first + SIZE + 1)).boxed().toList();
        return Slice.cut(read, SIZE, many, from.orElse(null), Object::toString, Object::toString);
    }

    @Test
    void everyRowComesOnceAndInOrder() {
        for (int many : new int[] {0, 1, 3, 4, 6, 7, 50}) {
            assertThat(Slice.walk((Optional<Cursor> from) -> page(many, from)))
                    .containsExactlyElementsOf(IntStream.range(0, many).boxed().toList());
        }
    }

    @Test
    void nothingIsReadBeforeTheFirstRowIsWantedAndTheNextPageWhileTheFirstIsUsed() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (Stream<Integer> rows = Slice.walk((Optional<Cursor> from) -> {
            (from.isEmpty() ? first : second).countDown();
            return page(10, from);
        })) {
            Iterator<Integer> each = rows.iterator();
            assertThat(first.getCount()).isOne();
            assertThat(each.next()).isZero();
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(each.next()).isOne();
        }
    }

    @Test
    void whatFailsOnALaterPageIsHeardWhereItsRowsAreWanted() {
        Iterator<Integer> each = Slice.walk((Optional<Cursor> from) -> {
                    if (from.isPresent()) {
                        throw new IllegalArgumentException("the second page cannot be read");
                    }
                    return page(10, from);
                })
                .iterator();
        for (int row = 0; row < SIZE; row++) {
            assertThat(each.next()).isEqualTo(row);
        }
        assertThatThrownBy(each::next)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the second page cannot be read");
    }
}
