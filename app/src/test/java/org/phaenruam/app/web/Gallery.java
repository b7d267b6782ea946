package org.phaenruam.app.web;

import java.util.Arrays;
import java.util.List;
import org.phaenruam.app.kernel.Level;

/** Every part and state in one place, to look at and to check; public for its template. */
public record Gallery(FormErrors errors, Ladder ladder, Ladder nation, List<Option> options, String nasty) {
    static final String NASTY = "</textarea><script>alert('x')</script> \"ฝาย\" & ' ซ่อม";

    static Gallery sample(boolean wrong) {
        FormErrors errors = new FormErrors();
        if (wrong) {
            errors.add("date", "web.error.400.what");
            errors.add("where", "web.error.404.what");
            errors.add("", "web.error.409.what");
        }
        return new Gallery(
                errors,
                ladder(1),
                ladder(997),
                List.of(new Option("VIL", "หมู่บ้าน"), new Option("TAM", "ตำบล")),
                NASTY);
    }

    private static Ladder ladder(int many) {
        return Ladder.of(Arrays.stream(Level.values())
                .map(level -> new Rung(
                        level,
                        Paper.MESSAGES.text(
                                org.phaenruam.app.kernel.Lang.TH,
                                org.phaenruam.app.kernel.Register.PLAIN,
                                "web.level." + level),
                        "คณะกรรมการ" + level.code(),
                        level == Level.NATION ? 0 : many * (12L - level.rung()),
                        level == Level.DISTRICT ? many * 7L : 0,
                        level.rung() * 9L,
                        many * (42L - 6 * level.rung()),
                        many * (14L - 2 * level.rung()),
                        level == Level.TAMBON && many == 1))
                .toList());
    }
}
