package org.phaenruam.app.plans;

import org.phaenruam.app.web.FormErrors;

/** What became of a write to a plan. */
public sealed interface PlanWritten {
    /** Written; {@code reached} needs were told. */
    record Done(String code, int reached) implements PlanWritten {}

    record Refused(FormErrors errors) implements PlanWritten {}

    record Forbidden() implements PlanWritten {}
}
