package org.phaenruam.app.web;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of a long list in turn: while one is used, the next is being read. What fails in reading fails when it is wanted. */
final class PagesAhead<T> implements Iterator<Slice<T>> {
    private final Function<Optional<Cursor>, Slice<T>> page;
    private @Nullable FutureTask<Slice<T>> coming;
    private boolean begun;

    PagesAhead(Function<Optional<Cursor>, Slice<T>> page) {
        this.page = page;
    }

    @Override
    public boolean hasNext() {
        return !begun || coming != null;
    }

    @Override
    public Slice<T> next() {
        Slice<T> here = begun ? arrived() : page.apply(Optional.empty());
        begun = true;
        coming = here.after() == null ? null : ask(here.after());
        return here;
    }

    private FutureTask<Slice<T>> ask(Cursor from) {
        FutureTask<Slice<T>> asked = new FutureTask<>(() -> page.apply(Optional.of(from)));
        Thread.startVirtualThread(asked);
        return asked;
    }

    private Slice<T> arrived() {
        FutureTask<Slice<T>> asked = coming;
        if (asked == null) {
            throw new NoSuchElementException("the list has ended");
        }
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a page was being read", e);
        }
    }
}
