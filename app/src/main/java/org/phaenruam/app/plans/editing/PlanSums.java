package org.phaenruam.app.plans.editing;

import java.math.BigDecimal;
import java.util.Map;

/** What a plan adds up to: baht by fiscal year (Buddhist era), branches by who does them (SELF, JOINT, REQUEST). */
public record PlanSums(Map<Integer, BigDecimal> years, Map<String, Integer> doers) {}
