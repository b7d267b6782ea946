package org.phaenruam.app.plans;

import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.Wording;

/** A kind of plan, such as แผนพัฒนาจังหวัด, and who adopts it. Source: the table of plan types. */
public record PlanType(String code, Wording name, Level level, Wording adoptedBy, SourceStatus sourceStatus) {}
