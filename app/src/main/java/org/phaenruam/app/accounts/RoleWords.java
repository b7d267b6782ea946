package org.phaenruam.app.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a role is said on a page, and which roles a form offers for an area. */
@Component
class RoleWords {
    private static final String SECRETARY_OF = "SECRETARY:";

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

    String place(AreaCode area, Ui ui) {
        return areas.tree().find(area).map(found -> found.title(ui.lang())).orElse(area.value());
    }

    private String body(String code, Ui ui) {
        BodyDirectory known = bodies.getIfAvailable();
        return known == null
                ? code
                : known.find(code).map(choice -> ui.say(choice.name())).orElse(code);
    }

    /** What a form offers: the three roles held in an area, then the bodies that decide for it. */
    List<Option> options(AreaCode area, Ui ui) {
        List<Option> options = new ArrayList<>();
        for (Role role : List.of(Role.RECORDER, Role.COORDINATOR)) {
            options.add(new Option(role.name(), ui.t("accounts.role.offer." + role.name())));
        }
        BodyDirectory known = bodies.getIfAvailable();
        for (BodyChoice body : known == null ? List.<BodyChoice>of() : known.bodiesAt(area)) {
            options.add(
                    new Option(SECRETARY_OF + body.code(), ui.t("accounts.role.offer.SECRETARY", ui.say(body.name()))));
        }
        options.add(new Option(Role.ADMINISTRATOR.name(), ui.t("accounts.role.offer.ADMINISTRATOR")));
        return options;
    }

    /** Reads what such a form sent; empty when it is none of the offers. */
    Optional<Grant> read(String chosen, AreaCode area) {
        if (chosen.startsWith(SECRETARY_OF)) {
            String code = chosen.substring(SECRETARY_OF.length());
            BodyDirectory known = bodies.getIfAvailable();
            boolean here = known != null
                    && known.bodiesAt(area).stream()
                            .anyMatch(body -> body.code().equals(code));
            return here ? Optional.of(new Grant(Role.SECRETARY, area, code)) : Optional.empty();
        }
        return List.of(Role.RECORDER, Role.COORDINATOR, Role.ADMINISTRATOR).stream()
                .filter(role -> role.name().equals(chosen))
                .map(role -> new Grant(role, area, null))
                .findFirst();
    }
}
