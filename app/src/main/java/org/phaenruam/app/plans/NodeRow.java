package org.phaenruam.app.plans;

import org.phaenruam.app.kernel.AreaCode;

/**
 * A branch in a long list, with the plan it belongs to and its place in the list's order.
 *
 * @param searched its search key where the list looked for more than what was typed, else empty
 */
public record NodeRow(PlanNode node, AreaCode area, String planTh, String planEn, String key, String searched) {}
