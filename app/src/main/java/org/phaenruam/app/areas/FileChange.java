package org.phaenruam.app.areas;

import java.time.LocalDate;
import org.phaenruam.app.areas.GazetteerFinding.Kind;

/**
 * What a list of areas changed of one area when somebody took it over.
 *
 * @param file the name of the list's file
 * @param from the first day on which it holds
 * @param reference the text that orders it; empty when none was given
 */
public record FileChange(Kind what, String file, LocalDate from, String reference) {}
