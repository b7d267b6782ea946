package org.phaenruam.app.proposals;

import java.util.ArrayList;
import java.util.List;

/** The readiness list of a need: an answer and a short note for each thing, in the order of {@link ReadyItem}. */
public record Readiness(List<Answer> answers) {
    /** One answer with its note. */
    public record Answer(ReadyItem item, ReadyAnswer answer, String note) {}

    public Readiness {
        answers = List.copyOf(answers);
        if (answers.size() != ReadyItem.values().length) {
            throw new IllegalArgumentException("a readiness list answers every item once: " + answers);
        }
    }

    /** Nothing said yet. */
    public static Readiness unknown() {
        return of(List.of(), List.of());
    }

    static Readiness of(List<String> answers, List<String> notes) {
        List<Answer> all = new ArrayList<>();
        for (ReadyItem item : ReadyItem.values()) {
            int at = item.ordinal();
            all.add(new Answer(
                    item,
                    at < answers.size() ? ReadyAnswer.of(answers.get(at)) : ReadyAnswer.UNKNOWN,
                    at < notes.size() ? notes.get(at) : ""));
        }
        return new Readiness(all);
    }

    /** How many are there. */
    public int ready() {
        return count(ReadyAnswer.YES);
    }

    /** Out of how many that this need needs. */
    public int needed() {
        return answers.size() - count(ReadyAnswer.NOT_NEEDED);
    }

    /** True when somebody answered anything. */
    public boolean said() {
        return count(ReadyAnswer.UNKNOWN) < answers.size();
    }

    private int count(ReadyAnswer answer) {
        return (int) answers.stream().filter(a -> a.answer() == answer).count();
    }
}
