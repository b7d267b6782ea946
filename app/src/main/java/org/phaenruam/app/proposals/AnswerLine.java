package org.phaenruam.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;

/** The latest thing that a body said about a need, for "latest answers". */
public record AnswerLine(
        String needCode,
        AreaCode area,
        String title,
        String titleEn,
        boolean sample,
        String move,
        @Nullable String bodyCode,
        String sentence,
        String sentenceEn,
        LocalDate decidedOn,
        long daysTaken) {

    public String title(Lang lang) {
        return lang == Lang.EN && !titleEn.isEmpty() ? titleEn : title;
    }

    public String sentence(Lang lang) {
        return lang == Lang.EN && !sentenceEn.isEmpty() ? sentenceEn : sentence;
    }
}
