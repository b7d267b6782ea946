package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Two needs that somebody wants to join: asked of whoever wrote each of them, with days to answer. Until then both stand
 * where they stood. {@code state} is OPEN, JOINED, REFUSED or LAPSED.
 */
record Joining(
        UUID id,
        String needCode,
        String keptCode,
        String bodyCode,
        String sentence,
        LocalDate answerBy,
        String state,
        List<JoiningStore.Voice> voices) {

    List<JoiningStore.Voice> silent() {
        return voices.stream().filter(voice -> voice.answer() == null).toList();
    }
}
