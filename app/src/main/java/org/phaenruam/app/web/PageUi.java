package org.phaenruam.app.web;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;
import org.phaenruam.app.kernel.Wording;
import org.phaenruam.match.SameWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The {@link Ui} of one request. */
final class PageUi implements Ui {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Messages messages;
    private final Choices choices;
    private final Visitor visitor;
    private final OfficialTermBook terms;
    private final LocalDate today;
    private String flash = "";

    PageUi(
            HttpServletRequest request,
            HttpServletResponse response,
            Messages messages,
            Visitor visitor,
            OfficialTermBook terms,
            LocalDate today) {
        this.request = request;
        this.response = response;
        this.messages = messages;
        this.choices = Choices.of(request);
        this.visitor = visitor;
        this.terms = terms;
        this.today = today;
    }

    @Override
    public Lang lang() {
        return choices.lang();
    }

    @Override
    public Register register() {
        return choices.register();
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public String t(String key, Object... args) {
        return messages.text(lang(), register(), key, Messages.shown(lang(), register(), args));
    }

    @Override
    public String in(Lang lang, String key, Object... args) {
        return messages.in(lang, key, args);
    }

    @Override
    public String say(Wording wording) {
        return wording.in(lang(), register());
    }

    @Override
    public Content br(String text) {
        return output -> Breaks.write(text, output);
    }

    @Override
    public Content explained(String text, AreaCode area) {
        return output -> terms.explainedAt(area).write(text, output);
    }

    @Override
    public SameWords otherNames(AreaCode area) {
        return terms.namesAt(area);
    }

    @Override
    public String date(LocalDate date) {
        return Dates.full(date, lang());
    }

    @Override
    public String shortDate(LocalDate date) {
        return Dates.shortForm(date, lang());
    }

    @Override
    public String num(long number) {
        return Grouped.text(number);
    }

    @Override
    public String brief(long number) {
        return Grouped.brief(number, lang());
    }

    @Override
    public String problem(FormErrors.Problem problem) {
        return t(problem.key(), problem.args().toArray());
    }

    @Override
    public Content csrf() {
        return output -> {
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                output.writeContent("<input type=\"hidden\" name=\"");
                Escape.htmlAttribute(token.getParameterName(), output);
                output.writeContent("\" value=\"");
                Escape.htmlAttribute(token.getToken(), output);
                output.writeContent("\">");
            }
        };
    }

    @Override
    public String path() {
        return LocalAddress.of(request);
    }

    @Override
    public String with(String name, String value) {
        String path = path();
        return path + (path.indexOf('?') < 0 ? "?" : "&") + name + "=" + value;
    }

    @Override
    public boolean switches() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return (failed == null ? request.getMethod() : failed).equals("GET");
    }

    @Override
    public @Nullable String textClass() {
        return choices.htmlClass();
    }

    @Override
    public String nextText() {
        return choices.nextText();
    }

    @Override
    public @Nullable String theme() {
        return choices.theme().isEmpty() ? null : choices.theme();
    }

    @Override
    public boolean at(String section) {
        String path = path();
        return path.equals(section) || path.startsWith(section + "/") || path.startsWith(section + "?");
    }

    @Override
    public String asset(String path) {
        return Assets.address(path);
    }

    @Override
    public boolean fragment() {
        return fragment(request);
    }

    /** True when a part of a page is asked for, not a whole one. */
    static boolean fragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    @Override
    public String takeFlash() {
        String taken = flash;
        flash = "";
        return taken;
    }

    @Override
    public ModelAndView page(String template, Object page) {
        return page(HttpStatus.OK.value(), template, page);
    }

    @Override
    public ModelAndView page(int status, String template, Object page) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        flash = Said.take(request, response).orElse("");
        return new ModelAndView(template, Map.of("ui", this, "page", page), HttpStatusCode.valueOf(status));
    }

    @Override
    public ModelAndView redirect(String path) {
        if (!path.startsWith("/") || !LocalAddress.onThisHost(path).equals(path)) {
            throw new IllegalArgumentException("redirects stay on this host and start with one slash: '" + path + "'");
        }
        RedirectView view = new RedirectView(path, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setPropagateQueryParams(false);
        return new ModelAndView(view);
    }

    @Override
    public ModelAndView redirect(String path, String flashKey, Object... args) {
        Said.keep(request, response, t(flashKey, args));
        return redirect(path);
    }
}
