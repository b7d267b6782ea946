package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body or person decides about a need. {@code seen} is the number of the last step that was on the screen: when
 * another came since, the form is stale. {@code key} makes a form that is sent twice one step. {@code to} is the body a
 * need is forwarded to, or that carries out what was funded.
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
        String to,
        StepDetail detail,
        Optional<UploadedFile> file) {

    /** The same, signed by this office: a deputy's decision always says so. */
    Decision signedBy(String office) {
        return new Decision(
                key,
                seen,
                move,
                body,
                reason,
                sentence,
                sentenceOfficial,
                sentenceEn,
                on,
                sitting,
                orderNo,
                office,
                target,
                nodeRef,
                to,
                detail,
                file);
    }

    /** The same, said of another need at its step: for a decision about several needs at once. */
    Decision about(UUID another, int seenThere, String said) {
        return new Decision(
                another,
                seenThere,
                move,
                body,
                reason,
                said,
                sentenceOfficial,
                sentenceEn,
                on,
                sitting,
                orderNo,
                signedFor,
                target,
                nodeRef,
                to,
                detail,
                file);
    }
}
