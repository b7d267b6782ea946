package org.phaenruam.app.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a journey, never changed once taken. {@code decidedOn} is the day of the sitting, {@code recordedAt} when
 * the product heard of it. {@code holder} is the body that must act after it, {@code waitingSince} the day it got the
 * need, {@code dueOn} the day by which it agreed to answer.
 */
public record Step(
        UUID id,
        int seq,
        String move,
        @Nullable String bodyCode,
        @Nullable String reasonCode,
        String sentence,
        String sentenceOfficial,
        String sentenceEn,
        LocalDate decidedOn,
        Instant recordedAt,
        String sitting,
        String orderNo,
        String signedFor,
        @Nullable UUID fileId,
        String target,
        String planRef,
        String nodeRef,
        String planLabelTh,
        String planLabelEn,
        String statusAfter,
        @Nullable String holder,
        LocalDate waitingSince,
        @Nullable LocalDate dueOn,
        StepDetail detail) {}
