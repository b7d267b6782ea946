package org.phaenruam.app.proposals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.PersonalMarks;
import org.phaenruam.app.web.TypedDate;
import org.springframework.web.multipart.MultipartFile;

/** The form of a decision as the browser sends it. */
record DecisionForm(
        @Nullable String key,
        @Nullable String seen,
        @Nullable String move,
        @Nullable String reason,
        @Nullable String sentence,
        @Nullable String sentenceOfficial,
        @Nullable String on,
        @Nullable String sitting,
        @Nullable String orderNo,
        @Nullable String signedFor,
        @Nullable String target,
        @Nullable String node,
        @Nullable String to,
        @Nullable String source,
        @Nullable String baht,
        @Nullable String fiscalYear,
        @Nullable String percent,
        @Nullable String paid,
        @Nullable String problem,
        @Nullable String byWhen,
        @Nullable String lateWhy,
        @Nullable MultipartFile file) {
    private static final int PAPER_MAX = 200;

    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("move", NeedTextForm.or(move));
        typed.put("reason", NeedTextForm.or(reason));
        typed.put("sentence", NeedTextForm.or(sentence));
        typed.put("sentenceOfficial", NeedTextForm.or(sentenceOfficial));
        typed.put("on", NeedTextForm.or(on));
        typed.put("sitting", NeedTextForm.or(sitting));
        typed.put("orderNo", NeedTextForm.or(orderNo));
        typed.put("signedFor", NeedTextForm.or(signedFor));
        typed.put("target", NeedTextForm.or(target));
        typed.put("node", NeedTextForm.or(node));
        typed.put("to", NeedTextForm.or(to));
        typed.put("source", NeedTextForm.or(source));
        typed.put("baht", NeedTextForm.or(baht));
        typed.put("fiscalYear", NeedTextForm.or(fiscalYear));
        typed.put("percent", NeedTextForm.or(percent));
        typed.put("paid", NeedTextForm.or(paid));
        typed.put("problem", NeedTextForm.or(problem));
        typed.put("byWhen", NeedTextForm.or(byWhen));
        typed.put("lateWhy", NeedTextForm.or(lateWhy));
        return typed;
    }

    int seenStep() {
        return seen != null && seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
    }

    /** What was decided, or empty with the problems added. An empty sentence stands for the one offered with the reason. */
    Optional<Decision> read(FormErrors errors, String body, LocalDate today, String offered) {
        Optional<LocalDate> day = TypedDate.read(errors, "on", NeedTextForm.or(on), today);
        checkPapers(errors, NeedTextForm.or(sentenceOfficial), NeedTextForm.or(orderNo), NeedTextForm.or(signedFor));
        PersonalMarks.check(errors, "sentence", NeedTextForm.or(sentence));
        PersonalMarks.check(errors, "problem", NeedTextForm.or(problem));
        PersonalMarks.check(errors, "lateWhy", NeedTextForm.or(lateWhy));
        StepDetail detail = detail(errors, today);
        Optional<UploadedFile> paper = UploadedFile.read(errors, "file", file);
        if (errors.any()) {
            return Optional.empty();
        }
        String said = NeedTextForm.or(sentence).isBlank() ? offered : NeedTextForm.or(sentence);
        return day.map(on -> new Decision(
                NeedTextForm.keyOf(key),
                seenStep(),
                NeedTextForm.or(move),
                body,
                NeedTextForm.or(reason),
                said,
                NeedTextForm.or(sentenceOfficial),
                "",
                on,
                NeedTextForm.or(sitting),
                NeedTextForm.or(orderNo),
                NeedTextForm.or(signedFor),
                NeedTextForm.or(target),
                NeedTextForm.or(node),
                NeedTextForm.or(to),
                detail,
                paper));
    }

    private StepDetail detail(FormErrors errors, LocalDate today) {
        return new StepDetail(
                NeedTextForm.or(source).strip(),
                TypedNumber.baht(errors, "baht", NeedTextForm.or(baht)),
                TypedNumber.whole(errors, "fiscalYear", NeedTextForm.or(fiscalYear)),
                TypedNumber.whole(errors, "percent", NeedTextForm.or(percent).replace("%", "")),
                TypedNumber.baht(errors, "paid", NeedTextForm.or(paid)),
                NeedTextForm.or(problem).strip(),
                NeedTextForm.or(byWhen).isBlank()
                        ? null
                        : TypedDate.read(errors, "byWhen", NeedTextForm.or(byWhen), today)
                                .orElse(null),
                NeedTextForm.or(lateWhy).strip());
    }

    /** What an office writes beside its answer must fit, whether said of one need or of several. */
    static void checkPapers(FormErrors errors, String official, String orderNo, String signedFor) {
        checkLength(errors, "orderNo", orderNo, PAPER_MAX);
        checkLength(errors, "signedFor", signedFor, PAPER_MAX);
        checkLength(errors, "sentenceOfficial", official, Rules.SENTENCE_MAX);
    }

    private static void checkLength(FormErrors errors, String field, String value, int most) {
        if (value.length() > most) {
            errors.add(field, "proposals.error.long", value.length(), most);
        } else {
            PersonalMarks.check(errors, field, value);
        }
    }
}
