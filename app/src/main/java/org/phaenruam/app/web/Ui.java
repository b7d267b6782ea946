package org.phaenruam.app.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.match.SameWords;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a controller and a template need to speak to this visitor: language, register, text size, theme, messages,
 * dates, numbers, the form token. One per request; controllers take it as a parameter.
 */
public interface Ui {
    Lang lang();

    Register register();

    Visitor visitor();

    /** Today in Thailand, from the product's clock. */
    LocalDate today();

    /**
     * The message of this key in the visitor's language ({@code key.official} is used in the official register where it
     * exists). Numbers get thousands separators and {@link LocalDate}s become dates; hand years and codes over as text.
     */
    String t(String key, Object... args);

    /** The message in this language, people's register, whatever the visitor reads: for texts that villagers will read. */
    String in(Lang lang, String key, Object... args);

    /** A wording in the visitor's language and register. */
    String say(Wording wording);

    /** Escaped text with places where a Thai line may break between words. */
    Content br(String text);

    /**
     * As {@link #br}, for official texts: terms of the glossary, as it is in this area, carry their plain words with them.
     * Not for headings or links.
     */
    Content explained(String text, AreaCode area);

    /** Names of the same thing, as people say them in this area, in those above it and below it. */
    SameWords otherNames(AreaCode area);

    /** 22 พฤศจิกายน 2569, or 22 November 2026 for English readers. */
    String date(LocalDate date);

    /** 22 พ.ย. 2569, or 22 Nov 2026. */
    String shortDate(LocalDate date);

    /** 1,234 */
    String num(long number);

    /** A number where room is short: from 100,000 on it is cut, such as 2.1 แสน; say the whole of it nearby. */
    String brief(long number);

    /** A message of a form problem. */
    String problem(FormErrors.Problem problem);

    /** The hidden field that proves a form is ours. */
    Content csrf();

    /** This page's address without the switches, for links that change language or register. */
    String path();

    /** This page with one switch changed, such as {@code with("lang", "en")}. */
    String with(String name, String value);

    /**
     * True when language, register, size and theme may be switched here: not on the reply to a form with errors, where
     * following a link would lose what was typed.
     */
    boolean switches();

    /** The class of the html element for the chosen text size, or null for the base size. */
    @Nullable
    String textClass();

    /** The text size that the ก+ button leads to: m, l or xl. */
    String nextText();

    /** The chosen theme, or null where the browser's own wish counts. */
    @Nullable
    String theme();

    /** True when this page lies at or below the section, such as {@code /areas}. */
    boolean at(String section);

    /** The address of one of our static files, such as {@code /css/app.css}, with its version. */
    String asset(String path);

    /** True when only the inside of the page was asked for (htmx). */
    boolean fragment();

    /** The answer takes the place of everything that the page shows, also where only a part of it was asked for. */
    default void fillWholePage(HttpServletResponse response) {
        if (fragment()) {
            response.setHeader("HX-Retarget", "#main > .wrap");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
        }
    }

    /** Takes the message that the last deed left for this page, or an empty text. */
    String takeFlash();

    /** A page: the template gets this object as {@code ui} and the record as {@code page}. */
    ModelAndView page(String template, Object page);

    /** A page with a status other than 200, such as 422 for a form with errors. */
    ModelAndView page(int status, String template, Object page);

    /** Goes to another page after a deed (303). */
    ModelAndView redirect(String path);

    /** The same, leaving a message for the next page. */
    ModelAndView redirect(String path, String flashKey, Object... args);
}
