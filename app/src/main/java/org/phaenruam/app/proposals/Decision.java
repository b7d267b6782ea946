package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body or person decides about a need. {@code seen} is the number of the last step that was on the screen: when
 * another came since, the form is stale. {@code key} makes a form that is sent twice one step.
 */
public record Decision(
        UUID key,
        int seen,
        String move,
        String body,
        String reason,
        String sentence,
        String sentenceOfficial,
        String sentenceEn,
        LocalDate on,
        String sitting,
        String orderNo,
        String signedFor,
        String target,
        String nodeRef,
        Optional<StepFile> file) {}
