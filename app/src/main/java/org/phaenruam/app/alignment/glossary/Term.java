package org.phaenruam.app.alignment.glossary;

import org.phaenruam.app.kernel.AreaCode;

/**
 * A term in force.
 *
 * @param id stays the same for good: G001 for a shipped one, W00001 for a word of an area
 * @param version 0 as shipped
 * @param area where it is said, the nation for everywhere
 * @param sample invented, of the demonstration data
 */
public record Term(String id, int version, AreaCode area, TermText text, boolean sample) {}
