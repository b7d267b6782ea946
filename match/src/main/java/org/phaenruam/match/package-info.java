/**
 * Which plan, label, need or place a Thai text belongs to, each answer with its reasons. Runs on the machine alone; knows
 * no framework, database or network.
 */
@org.jspecify.annotations.NullMarked
package org.phaenruam.match;
