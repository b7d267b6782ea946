package org.phaenruam.app.proposals;

import java.time.LocalDate;

/**
 * A need in a long list: its line, its official wording, the day it was told, its sector, and its place in the list's order.
 *
 * @param searched its search key where the list looked for more than what was typed, else empty
 */
public record NeedRow(
        NeedLine line, String titleOfficial, LocalDate toldOn, String sector, String key, String searched) {}
