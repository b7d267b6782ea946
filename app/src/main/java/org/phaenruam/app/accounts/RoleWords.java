package org.phaenruam.app.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a role is said on a page, which roles a form offers for an area, and what such a form sent. */
@Component
class RoleWords {
    private final Areas areas;
    private final ObjectProvider<BodyDirectory> bodies;

    RoleWords(Areas areas, ObjectProvider<BodyDirectory> bodies) {
        this.areas = areas;
        this.bodies = bodies;
    }

    /** "ผู้บันทึก · ตำบลสุเทพ", "เลขานุการ · คณะกรรมการหมู่บ้าน …". */
    String of(Grant grant, Ui ui) {
        String code = grant.bodyCode();
        String where = code == null ? place(grant.area(), ui) : body(code, ui);
        return ui.t("accounts.role." + grant.role().name()) + " · " + where;
    }

    /** The days of a role in words, such as "ตั้งแต่ 1 ธ.ค. 2569 ถึง 31 ธ.ค. 2569". */
    String days(LocalDate from, Optional<LocalDate> last, Ui ui) {
        return last.map(day -> ui.t("accounts.from-to", ui.shortDate(from), ui.shortDate(day)))
                .orElseGet(() -> ui.t("accounts.since", ui.shortDate(from)));
    }

    String place(AreaCode area, Ui ui) {
        return areas.tree().find(area).map(found -> found.title(ui.lang())).orElse(area.value());
    }

    private String body(String code, Ui ui) {
        BodyDirectory known = bodies.getIfAvailable();
        return known == null
                ? code
                : known.find(code).map(choice -> ui.say(choice.name())).orElse(code);
    }

    private List<BodyChoice> bodiesAt(AreaCode area) {
        BodyDirectory known = bodies.getIfAvailable();
        return known == null ? List.of() : known.bodiesAt(area);
    }

    /** What a form offers: the roles held in an area, those of the bodies that are there, the administrator last. */
    RoleFields fields(AreaCode area, GrantForm typed, Ui ui) {
        List<BodyChoice> here = bodiesAt(area);
        List<Option> roles = new ArrayList<>();
        for (Role role : Role.list(false)) {
            if (role == Role.AUDITOR) {
                offered(here).forEach(of -> roles.add(new Option(of.name(), offer(of, here, ui))));
            }
            roles.add(new Option(role.name(), ui.t("accounts.role.offer." + role.name())));
        }
        List<Option> choices = here.size() < 2
                ? List.of()
                : here.stream()
                        .map(body -> new Option(body.code(), ui.say(body.name())))
                        .toList();
        return new RoleFields(ui.t("accounts.role.in", place(area, ui)), roles, choices, typed);
    }

    private static Stream<Role> offered(List<BodyChoice> here) {
        return Role.list(true).stream().filter(role -> here.stream().anyMatch(body -> body.takes(role)));
    }

    private static String offer(Role role, List<BodyChoice> here, Ui ui) {
        List<BodyChoice> fitting =
                here.stream().filter(body -> body.takes(role)).toList();
        String whose = fitting.size() == 1 ? ui.say(fitting.getFirst().name()) : ui.t("accounts.role.chosen-below");
        return ui.t("accounts.role.offer." + role.name(), whose);
    }

    /** Reads what such a form sent; empty with the problems added at {@code role}, {@code body}, {@code from}, {@code to}. */
    Optional<Grant> read(GrantForm form, AreaCode area, LocalDate today, FormErrors errors) {
        Optional<Role> role = Stream.of(Role.values())
                .filter(one -> one.name().equals(form.typedRole()))
                .findFirst();
        if (role.isEmpty()) {
            errors.add("role", "accounts.role.choose");
        }
        LocalDate from = day(errors, "from", form.typedFrom(), today);
        LocalDate last = day(errors, "to", form.typedTo(), today);
        LocalDate first = from == null ? today : from;
        if (last != null && last.isBefore(first)) {
            errors.add("to", "accounts.term.turned");
        }
        String body = role.filter(Role::forBody)
                .map(one -> body(one, form.typedBody(), area, errors))
                .orElse(null);
        return errors.any() ? Optional.empty() : role.map(one -> new Grant(one, area, body, from, last));
    }

    private static @Nullable LocalDate day(FormErrors errors, String field, String typed, LocalDate today) {
        return typed.isEmpty()
                ? null
                : TypedDate.read(errors, field, typed, today).orElse(null);
    }

    /** The body that was chosen; where only one fits nothing need be chosen. */
    private @Nullable String body(Role role, String chosen, AreaCode area, FormErrors errors) {
        List<BodyChoice> fitting =
                bodiesAt(area).stream().filter(body -> body.takes(role)).toList();
        Optional<BodyChoice> body = fitting.size() == 1 && chosen.isEmpty()
                ? Optional.of(fitting.getFirst())
                : fitting.stream().filter(one -> one.code().equals(chosen)).findFirst();
        if (body.isEmpty()) {
            errors.add("body", chosen.isEmpty() ? "accounts.problem.body-choose" : "accounts.problem.body");
        }
        return body.map(BodyChoice::code).orElse(null);
    }
}
