package org.phaenruam.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaCrumbs;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.proposals.AnswerLine;
import org.phaenruam.app.proposals.Journeys;
import org.phaenruam.app.proposals.NeedLine;
import org.phaenruam.app.proposals.NeedQuery;
import org.phaenruam.app.proposals.NeedRow;
import org.phaenruam.app.proposals.Needs;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.PublicAddress;
import org.phaenruam.app.web.Qr;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiDigits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The notice sheet of an area, month by month, for printing and pinning up. */
@Controller
class NoticePages {
    private static final Pattern MONTH = Pattern.compile("(2[456][0-9]{2})-(0?[1-9]|1[0-2])");
    private static final int BUDDHIST = 543;
    private static final int TOLD = 40;
    private static final int WAITING = 20;
    /** Moves that only pass a need on; everything else a body does is an answer. */
    private static final Set<String> PASSING =
            Set.of("SUBMIT", "RESUBMIT", "HEAR", "SEND_UP", "FORWARD", "CARRY_OVER", "REOPEN", "REPORT");

    private final Needs needs;
    private final Journeys tables;
    private final Bodies bodies;
    private final Areas areas;
    private final PublicAddress address;

    NoticePages(Needs needs, Journeys tables, Bodies bodies, Areas areas, PublicAddress address) {
        this.needs = needs;
        this.tables = tables;
        this.bodies = bodies;
        this.areas = areas;
        this.address = address;
    }

    @GetMapping("/areas/{code}/notice")
    ModelAndView notice(
            Ui ui,
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String month) {
        Area area = AreaCode.find(ThaiDigits.toArabic(code))
                .flatMap(areas.tree()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        YearMonth now = YearMonth.from(ui.today());
        YearMonth shown = month(month, now);
        return ui.page("portal/notice", page(ui, request, area, shown, shown.isBefore(now)));
    }

    /** The month in Buddhist years, such as 2569-11; anything else is this month. */
    private static YearMonth month(String typed, YearMonth now) {
        Matcher month = MONTH.matcher(ThaiDigits.toArabic(typed.strip()));
        if (!month.matches()) {
            return now;
        }
        YearMonth asked = YearMonth.of(Integer.parseInt(month.group(1)) - BUDDHIST, Integer.parseInt(month.group(2)));
        return asked.isAfter(now) ? now : asked;
    }

    private NoticePage page(Ui ui, HttpServletRequest request, Area area, YearMonth month, boolean past) {
        List<AnswerLine> all = needs.listMoved(area.code(), month.atDay(1), month.atEndOfMonth(), TOLD);
        Slice<NeedRow> waits = needs.page(NeedQuery.of(area.code()).inStatus("WAITING"), null, WAITING);
        String here = "/areas/" + area.code();
        String whole = address.of(request, here);
        List<Crumb> crumbs = new ArrayList<>(AreaCrumbs.of(ui, areas.tree(), area.code(), ui.t("portal.notice.crumb")));
        return new NoticePage(
                area.title(ui.lang()),
                AreaPageMaker.where(ui, areas.tree(), area.code()),
                monthName(ui, month.atDay(1)),
                crumbs,
                area.sample() || all.stream().anyMatch(AnswerLine::sample),
                all.stream()
                        .filter(line -> !PASSING.contains(line.move()))
                        .map(line -> told(ui, line))
                        .toList(),
                all.stream()
                        .filter(line -> PASSING.contains(line.move()))
                        .map(line -> told(ui, line))
                        .toList(),
                waits.rows().stream().map(row -> waiting(ui, row.line())).toList(),
                waits.total(),
                here + "/notice?month=" + word(month.minusMonths(1)),
                past ? here + "/notice?month=" + word(month.plusMonths(1)) : null,
                ui.date(ui.today()),
                whole,
                Qr.of(whole));
    }

    private static String word(YearMonth month) {
        return "%d-%02d".formatted(month.getYear() + BUDDHIST, month.getMonthValue());
    }

    /** A date without its day: พฤศจิกายน 2569. */
    private static String monthName(Ui ui, LocalDate first) {
        return ui.date(first).replaceFirst("^1[\u00a0 ]", "");
    }

    private NoticePage.Told told(Ui ui, AnswerLine line) {
        boolean english = ui.lang() == Lang.EN && !line.sentenceEn().isEmpty();
        return new NoticePage.Told(
                line.title(ui.lang()),
                areas.tree().find(line.area()).map(a -> a.title(ui.lang())).orElse(""),
                ui.say(tables.move(line.move()).done()),
                line.bodyCode() == null
                        ? ""
                        : ui.say(bodies.get(line.bodyCode()).name()),
                line.move().equals("SUBMIT") ? "" : line.sentence(ui.lang()),
                english ? "en" : "th",
                ui.shortDate(line.decidedOn()));
    }

    private NoticePage.Waiting waiting(Ui ui, NeedLine need) {
        return new NoticePage.Waiting(
                need.title(ui.lang()),
                areas.tree().find(need.area()).map(a -> a.title(ui.lang())).orElse(""),
                need.holder() == null ? "" : ui.say(bodies.get(need.holder()).name()),
                ui.t("portal.notice.days", need.daysWaited(ui.today())),
                need.daysLate(ui.today()) > 0);
    }
}
