package org.phaenruam.app.accounts;

import java.util.List;
import java.util.stream.Stream;

/** A role is held in an area (and below it), or for one body. */
public enum Role {
    /** Speaks for the people of a place: writes needs there and looks after the own ones. */
    SPEAKER(false),
    /** Writes needs down, on behalf of people of the area. */
    RECORDER(false),
    /** Leads forums of the area and writes down what was said there. */
    FACILITATOR(false),
    /** Helps: joins, splits, plans, for the areas below. */
    COORDINATOR(false),
    /** Decides for one body and signs what it decided. */
    SECRETARY(true),
    /** Acts for the secretary of one body, from one day to another (รักษาราชการแทน). */
    DEPUTY(true),
    /** Does the work of one office: reports, answers, signs contracts; does not decide for it. */
    OFFICIAL(true),
    /** Works for a partner organisation on what it was asked to do. */
    PARTNER(true),
    /** Reads the records of the area's audit chain; changes nothing. */
    AUDITOR(false),
    /** Invites people, gives roles, keeps areas, bodies and reference facts; decides no need. */
    ADMINISTRATOR(false);

    private final boolean forBody;

    Role(boolean forBody) {
        this.forBody = forBody;
    }

    /** True when the role is held for one body instead of in an area. */
    public boolean forBody() {
        return forBody;
    }

    /** True when the role is only ever given for a time that is known beforehand. */
    public boolean forATime() {
        return this == DEPUTY;
    }

    /** Those held in an area, or those held for one body, in the order in which people meet them. */
    public static List<Role> list(boolean forBody) {
        return Stream.of(values()).filter(role -> role.forBody == forBody).toList();
    }
}
