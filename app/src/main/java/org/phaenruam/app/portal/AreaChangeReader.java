package org.phaenruam.app.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaChange;
import org.phaenruam.app.areas.ChangeKind;
import org.phaenruam.app.areas.ChangePart;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** Makes a change out of a form, or says at the fields what cannot be read. */
final class AreaChangeReader {
    private static final String NEW = "NEW";

    private final AreaChangeForm form;
    private final FormErrors errors;

    private AreaChangeReader(AreaChangeForm form, FormErrors errors) {
        this.form = form;
        this.errors = errors;
    }

    static Optional<AreaChange> read(
            ChangeKind kind, Area area, AreaChangeForm form, LocalDate today, FormErrors errors) {
        AreaChangeReader reader = new AreaChangeReader(form, errors);
        Optional<LocalDate> from = AsOf.read(errors, "from", AreaChangeForm.text(form.from()), today);
        if (ThaiText.normalise(AreaChangeForm.text(form.reference())).isEmpty()) {
            errors.add("reference", "areas.change.reference");
        }
        List<ChangePart> parts = reader.parts(kind, area);
        if (errors.any() || from.isEmpty()) {
            return Optional.empty();
        }
        UUID id = form.key() == null ? Ids.next() : form.key();
        return Optional.of(
                new AreaChange(id, kind, from.get(), ThaiText.normalise(AreaChangeForm.text(form.reference())), parts));
    }

    private List<ChangePart> parts(ChangeKind kind, Area area) {
        ChangePart subject = ChangePart.of(Role.SUBJECT, area.code());
        return switch (kind) {
            case RENAME ->
                List.of(new ChangePart(
                        Role.SUBJECT,
                        area.code(),
                        name(form.nameTh()),
                        name(form.nameEn()),
                        moo("moo", form.moo()),
                        null));
            case MOVE ->
                List.of(new ChangePart(
                        Role.SUBJECT,
                        area.code(),
                        null,
                        null,
                        moo("moo", form.moo()),
                        code("parent", form.parent(), form.otherParent()).orElse(null)));
            case ABOLISH -> List.of(subject);
            case RECODE -> List.of(subject, made(area, area.nameTh(), area.nameEn(), area.moo()));
            case MERGE -> merged(subject, area);
            case SPLIT -> split(subject, area);
        };
    }

    private List<ChangePart> merged(ChangePart subject, Area area) {
        List<ChangePart> parts = new ArrayList<>();
        parts.add(subject);
        codes(form.codes()).forEach(code -> parts.add(ChangePart.of(Role.SUBJECT, code)));
        if (NEW.equals(form.into())) {
            parts.add(founded(area));
        } else {
            code("into", form.into(), form.otherInto()).ifPresent(into -> parts.add(ChangePart.of(Role.INTO, into)));
        }
        return parts;
    }

    private List<ChangePart> split(ChangePart subject, Area area) {
        ChangePart made = founded(area);
        List<ChangePart> parts = new ArrayList<>(List.of(subject, made));
        codes(form.children())
                .forEach(child -> parts.add(new ChangePart(Role.CHILD, child, null, null, null, made.code())));
        return parts;
    }

    /** An area that is founded needs a name of its own. */
    private ChangePart founded(Area like) {
        if (name(form.newNameTh()) == null) {
            errors.add("newNameTh", "areas.village.name_empty");
        }
        return made(like, null, null, null);
    }

    /** The new area; what the form does not ask for is kept. */
    private ChangePart made(Area like, @Nullable String nameTh, @Nullable String nameEn, @Nullable Integer moo) {
        AreaCode code = newCode(like).orElse(like.code());
        String typed = name(form.newNameTh());
        String english = name(form.newNameEn());
        Integer number = moo("newMoo", form.newMoo());
        return new ChangePart(
                Role.NEW,
                code,
                typed == null ? nameTh : typed,
                english == null ? nameEn : english,
                number == null ? moo : number,
                like.parent());
    }

    /** A code that nobody has yet: what is wrong with it is its form. */
    private Optional<AreaCode> newCode(Area like) {
        String typed = ThaiDigits.toArabic(AreaChangeForm.text(form.newCode()));
        Optional<AreaCode> code = AreaCode.find(typed);
        if (typed.isEmpty()) {
            errors.add("newCode", "portal.change.newcode.empty");
        } else if (code.isEmpty()) {
            errors.add("newCode", "areas.change.code_form", typed, like.title(Lang.TH));
        }
        return code;
    }

    private static @Nullable String name(@Nullable String typed) {
        String name = ThaiText.normalise(AreaChangeForm.text(typed));
        return name.isEmpty() ? null : name;
    }

    private @Nullable Integer moo(String field, @Nullable String typed) {
        String digits = ThaiDigits.toArabic(AreaChangeForm.text(typed));
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{1,3}")) {
            errors.add(field, "areas.village.moo", digits);
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** The code typed in the field for others, else the one chosen. */
    private Optional<AreaCode> code(String field, @Nullable String chosen, @Nullable String other) {
        String typed = ThaiDigits.toArabic(
                AreaChangeForm.text(other).isEmpty() ? AreaChangeForm.text(chosen) : AreaChangeForm.text(other));
        if (typed.isEmpty()) {
            errors.add(field, "portal.change.choose");
            return Optional.empty();
        }
        Optional<AreaCode> code = AreaCode.find(typed);
        if (code.isEmpty()) {
            errors.add(field, "areas.change.unknown", typed);
        }
        return code;
    }

    private static List<AreaCode> codes(@Nullable List<String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().map(AreaCode::find).flatMap(Optional::stream).toList();
    }
}
