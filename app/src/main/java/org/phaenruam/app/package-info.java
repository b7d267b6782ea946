/** PhaenRuam: a need spoken in a village climbs seven levels and its answer comes back down. */
@org.jspecify.annotations.NullMarked
package org.phaenruam.app;
