package org.phaenruam.app.proposals.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phaenruam.app.testing.Browser;

/** Needs from a file on the screens, as a browser without JavaScript meets them. */
final class NeedFileWindow {
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([0-9]+)\" selected");

    private NeedFileWindow() {}

    /** Hands a file in, takes the columns as guessed, and answers the preview. */
    static Browser.Page preview(Browser window, String area, String name, byte[] file) {
        window.get("/needs/import?area=" + area);
        Browser.Page handed = window.postFile("/needs/import", name, file, "area", area);
        assertThat(handed.status()).as(handed.toString()).isEqualTo(303);
        Browser.Page columns = handed.follow();
        assertThat(columns.status()).isEqualTo(200);
        List<String> fields = new ArrayList<>(List.of("act", "match"));
        List<String> selects = new ArrayList<>(List.of("header"));
        Stream.of(NeedColumn.values()).map(NeedColumn::field).forEach(selects::add);
        for (String field : selects) {
            String select = after(columns.body(), "<select id=\"" + field + "\"");
            select = select.substring(0, select.indexOf("</select>"));
            Matcher chosen = CHOSEN.matcher(select);
            fields.addAll(List.of(field, chosen.find() ? chosen.group(1) : ""));
        }
        Browser.Page matched = window.post(columns.path() + "/columns", fields.toArray(String[]::new));
        assertThat(matched.status()).as(matched.toString()).isEqualTo(303);
        return matched.follow();
    }

    /** What a page says in its main part, without the marks for breaking lines. */
    static String said(Browser.Page page) {
        String main = after(page.body(), "<main");
        return main.substring(0, main.indexOf("</main>"))
                .replaceAll("<wbr>|</?span[^>]*>", "")
                .replace('\u00a0', ' ');
    }

    private static String after(String page, String sign) {
        int at = page.indexOf(sign);
        assertThat(at).as(sign + " on " + page).isNotNegative();
        return page.substring(at + sign.length());
    }
}
