package org.phaenruam.app.mechanisms;

import org.phaenruam.app.areas.Area;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.Wording;

/** What a committee is called: in people's words, in official words, in English. */
final class BodyNames {
    private BodyNames() {}

    static Wording of(BodyType type, Area area) {
        if (area.level() == Level.NATION) {
            return new Wording(type.plainTh(), official(type), type.nameEn());
        }
        String title = area.title(Lang.TH);
        return new Wording(
                joined(type.plainTh(), title),
                official(type) + " " + title,
                type.nameEn() + ", " + area.title(Lang.EN));
    }

    private static String official(BodyType type) {
        return type.abbrTh().isEmpty() ? type.nameTh() : type.nameTh() + " (" + type.abbrTh() + ")";
    }

    /** "กรรมการอำเภอ" and "อำเภอหนองบัว" become "กรรมการอำเภอหนองบัว": the shared word is said once. */
    static String joined(String first, String second) {
        for (int length = Math.min(first.length(), second.length()); length > 1; length--) {
            if (first.endsWith(second.substring(0, length))) {
                return first + second.substring(length);
            }
        }
        return first + " " + second;
    }
}
