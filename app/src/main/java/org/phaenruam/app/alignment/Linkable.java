package org.phaenruam.app.alignment;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.SubjectRef;

/**
 * One end of a link, as the module that knows it describes it.
 *
 * @param area where it belongs
 * @param shelf what it stands in, such as the code of a plan; empty for a thing of its own
 * @param kind of what kind it is there, such as {@code issue}; empty for a thing of its own
 * @param given a reference framework: nobody here confirms it
 * @param text what is compared: its name and what is said about it
 */
public record Linkable(
        SubjectRef ref,
        AreaCode area,
        String shelf,
        String kind,
        boolean given,
        String labelTh,
        String labelEn,
        String shelfTh,
        String shelfEn,
        String href,
        String text) {

    public String label(Lang lang) {
        return lang == Lang.EN && !labelEn.isEmpty() ? labelEn : labelTh;
    }

    public String shelf(Lang lang) {
        return lang == Lang.EN && !shelfEn.isEmpty() ? shelfEn : shelfTh;
    }
}
