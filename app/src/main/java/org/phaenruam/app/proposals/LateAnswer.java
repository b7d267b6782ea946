package org.phaenruam.app.proposals;

import java.time.LocalDate;
import org.phaenruam.app.kernel.AreaCode;

/** An answer that came after the agreed day, with why the desk says so. */
record LateAnswer(
        String code,
        AreaCode area,
        String title,
        String titleEn,
        String move,
        String sentence,
        String sentenceEn,
        LocalDate on,
        LocalDate due,
        int days,
        String why) {}
