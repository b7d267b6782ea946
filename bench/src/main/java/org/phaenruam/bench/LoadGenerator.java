package org.phaenruam.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Closed loop: each connection asks for the next page as soon as it has the last one. Every answer is checked. One thread
 * serves all connections, however many there are, so that 400 of them cost the generator no more for each page than 8 do.
 */
final class LoadGenerator {
    /** A page and a text that must stand in it. */
    record Asked(String path, String expected) {}

    /** What came of it. */
    record Outcome(Times times, double seconds, int errors, String firstError, double meanBytes) {
        double perSecond() {
            return times.count() / seconds;
        }
    }

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final int port;
    private final List<Asked> pages;
    private final List<Talk.Question> questions;
    private final Times times = new Times();
    private int errors;
    private String firstError = "";
    private long bytes;

    private LoadGenerator(int port, List<Asked> pages) {
        this.port = port;
        this.pages = pages;
        this.questions = pages.stream().map(Talk.Question::of).toList();
    }

    static Outcome run(int port, List<Asked> pages, int connections, double seconds) throws IOException {
        return new LoadGenerator(port, pages).run(connections, seconds);
    }

    private Outcome run(int connections, double seconds) throws IOException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Talk> talks = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int c = 0; c < connections; c++) {
                int first = c * pages.size() / connections; // spread: nobody walks in another's steps
                Talk talk = new Talk(port, selector, first);
                talks.add(talk);
                talk.ask(questions.get(first % questions.size()));
            }
            int open = connections;
            while (open > 0) {
                selector.select(1_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    open -= goOn((Talk) key.attachment(), end) ? 0 : 1;
                }
                selector.selectedKeys().clear();
                open -= silent(talks, end);
            }
        } finally {
            for (Talk talk : talks) {
                talk.close();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Outcome(times, took, errors, firstError, times.count() == 0 ? 0 : (double) bytes / times.count());
    }

    /** False when the time is over and this connection has had its last answer. */
    private boolean goOn(Talk talk, long end) throws IOException {
        Asked page = pages.get(talk.number() % pages.size());
        try {
            if (!talk.goOn()) {
                return true;
            }
            times.add(System.nanoTime() - talk.began());
            bytes += talk.size();
            if (talk.status() != 200 || !talk.holdsExpected()) {
                wrong(page.path + " answered " + talk.status() + " without the expected text");
            }
        } catch (IOException e) {
            wrong(page.path + ": " + e);
            talk.again();
        }
        return next(talk, end);
    }

    private boolean next(Talk talk, long end) throws IOException {
        if (System.nanoTime() >= end) {
            talk.close();
            return false;
        }
        talk.ask(questions.get(talk.nextNumber() % questions.size()));
        return true;
    }

    private int silent(List<Talk> talks, long end) throws IOException {
        long now = System.nanoTime();
        int ended = 0;
        for (Talk talk : talks) {
            if (talk.isOpen() && now - talk.began() > PATIENCE) {
                wrong(pages.get(talk.number() % pages.size()).path + " had no answer in 30 s");
                talk.again();
                ended += next(talk, end) ? 0 : 1;
            }
        }
        return ended;
    }

    private void wrong(String what) {
        errors++;
        firstError = firstError.isEmpty() ? what : firstError;
    }
}
