package org.phaenruam.app.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.FiscalYears;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** The form of a need's particulars as the browser sends it; anything may be missing or wrong. */
final class ParticularsForm {
    static final int ROWS_MOST = 12;
    static final int NOTE_MAX = 120;
    static final int SOURCE_MAX = 80;
    private static final int POINT_MAX = 2000;
    private static final Set<String> DOERS = Set.of("", "SELF", "JOINT", "REQUEST");

    private final Map<String, String> typed;
    private final FormErrors errors = FormErrors.none();

    ParticularsForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What the form would send if these particulars were typed. */
    static Map<String, String> typedOf(NeedParticulars known) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("sector", known.sector());
        typed.put("people", known.people() == null ? "" : known.people().toString());
        typed.put(
                "households",
                known.households() == null ? "" : known.households().toString());
        typed.put("land", known.land() == null ? "" : known.land().dashed());
        typed.put("doer", known.doerClass());
        typed.put("point", known.point() == null ? "" : known.point().typed());
        for (int i = 0; i < known.budget().size(); i++) {
            BudgetLine line = known.budget().get(i);
            typed.put("year" + (i + 1), String.valueOf(line.yearBe()));
            typed.put("source" + (i + 1), line.source());
            typed.put("baht" + (i + 1), line.baht().stripTrailingZeros().toPlainString());
        }
        for (Readiness.Answer answer : known.readiness().answers()) {
            String item = answer.item().name().toLowerCase(Locale.ROOT);
            typed.put("ready-" + item, answer.answer().stored());
            typed.put("note-" + item, answer.note());
        }
        return typed;
    }

    FormErrors errors() {
        return errors;
    }

    UUID key() {
        return NeedTextForm.keyOf(typed.get("key"));
    }

    /** What was typed, or empty with the problems added. */
    Optional<NeedParticulars> read(String code, Sectors sectors, LocalDate today) {
        String sector = value("sector");
        if (!sector.isEmpty() && sectors.find(sector).isEmpty()) {
            errors.add("sector", "proposals.particulars.error.sector");
        }
        if (!DOERS.contains(value("doer"))) {
            errors.add("doer", "proposals.error.doer");
        }
        Integer people = count("people");
        Integer households = count("households");
        LandSize land = land();
        MapPoint point = point();
        List<BudgetLine> budget = budget(today);
        Readiness readiness = readiness();
        if (errors.any()) {
            return Optional.empty();
        }
        String seen = value("seen");
        int version = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
        return Optional.of(new NeedParticulars(
                code, version, sector, people, households, land, value("doer"), point, budget, readiness));
    }

    private @Nullable Integer count(String field) {
        if (value(field).isEmpty()) {
            return null;
        }
        Optional<Integer> count = TypedBaht.count(value(field));
        if (count.isEmpty()) {
            errors.add(field, "proposals.particulars.error.count", shortened(value(field)));
        }
        return count.orElse(null);
    }

    private @Nullable LandSize land() {
        if (value("land").isEmpty()) {
            return null;
        }
        Optional<LandSize> land = LandSize.read(value("land"));
        if (land.isEmpty()) {
            errors.add("land", "proposals.particulars.error.land", shortened(value("land")));
        }
        return land.orElse(null);
    }

    private @Nullable MapPoint point() {
        String text = value("point");
        if (text.isEmpty()) {
            return null;
        }
        Optional<MapPoint> point = text.length() > POINT_MAX ? Optional.empty() : MapPoint.read(text);
        if (point.isEmpty()) {
            errors.add(
                    "point",
                    text.matches("https?://(maps\\.app\\.goo\\.gl|goo\\.gl)/.*")
                            ? "proposals.particulars.error.shortlink"
                            : "proposals.particulars.error.point");
            return null;
        }
        if (point.get().inThailand()) {
            return point.get();
        }
        if (point.get().swapped().inThailand()) {
            errors.add(
                    "point",
                    "proposals.particulars.error.swapped",
                    point.get().swapped().typed());
        } else {
            errors.add(
                    "point", "proposals.particulars.error.abroad", point.get().typed());
        }
        return null;
    }

    private List<BudgetLine> budget(LocalDate today) {
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 1; i <= ROWS_MOST; i++) {
            String year = ThaiDigits.toArabic(value("year" + i));
            String source = ThaiText.normalise(value("source" + i));
            if (value("baht" + i).isEmpty() && source.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> baht = TypedBaht.read(value("baht" + i));
            boolean yearFits = year.matches("2[0-9]{3}") && fits(Integer.parseInt(year), today);
            if (!yearFits) {
                int now = FiscalYears.of(today);
                errors.add("year" + i, "proposals.particulars.error.year", shortened(year), String.valueOf(now));
            }
            if (baht.isEmpty()) {
                errors.add("baht" + i, "proposals.particulars.error.baht", shortened(value("baht" + i)));
            }
            checkText("source" + i, source, SOURCE_MAX);
            if (source.isEmpty()) {
                errors.add("source" + i, "proposals.particulars.error.source");
            }
            if (yearFits && baht.isPresent()) {
                lines.add(new BudgetLine(Integer.parseInt(year), source, baht.get()));
            }
        }
        return lines;
    }

    private static boolean fits(int year, LocalDate today) {
        int now = FiscalYears.of(today);
        return year >= now - 10 && year <= now + 20;
    }

    private Readiness readiness() {
        List<Readiness.Answer> answers = new ArrayList<>();
        for (ReadyItem item : ReadyItem.values()) {
            String name = item.name().toLowerCase(Locale.ROOT);
            String note = ThaiText.normalise(value("note-" + name));
            checkText("note-" + name, note, NOTE_MAX);
            answers.add(new Readiness.Answer(item, ReadyAnswer.of(value("ready-" + name)), note));
        }
        return new Readiness(answers);
    }

    private void checkText(String field, String text, int max) {
        FieldText.check(errors, field, text, max);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private String value(String field) {
        String value = typed.get(field);
        return value == null ? "" : value.strip();
    }
}
