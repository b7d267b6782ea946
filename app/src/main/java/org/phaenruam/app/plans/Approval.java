package org.phaenruam.app.plans;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One act that approves a plan: which body, what it says in plain words, when, at which sitting; and which local forum
 * had agreed, for the kinds of edition that ask for one.
 */
public record Approval(
        UUID key, String body, String sentence, String sentenceEn, LocalDate on, String sitting, String forum) {
    public Approval(UUID key, String body, String sentence, String sentenceEn, LocalDate on, String sitting) {
        this(key, body, sentence, sentenceEn, on, sitting, "");
    }
}
