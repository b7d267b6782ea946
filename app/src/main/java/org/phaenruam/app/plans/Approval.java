package org.phaenruam.app.plans;

import java.time.LocalDate;
import java.util.UUID;

/** One act that approves a plan: which body, what it says in plain words, when, at which sitting. */
public record Approval(UUID key, String body, String sentence, String sentenceEn, LocalDate on, String sitting) {}
