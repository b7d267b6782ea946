package org.phaenruam.app.accounts;

import java.util.List;
import org.phaenruam.app.web.Option;

/** The part of a form where a role is chosen: what is offered in this area, and what was typed. */
public record RoleFields(String label, List<Option> roles, List<Option> bodies, GrantForm typed) {
    public RoleFields {
        roles = List.copyOf(roles);
        bodies = List.copyOf(bodies);
    }
}
