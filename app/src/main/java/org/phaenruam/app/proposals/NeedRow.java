package org.phaenruam.app.proposals;

import java.time.LocalDate;

/** A need in a long list: its line, its official wording, the day it was told, its sector, and its place in the list's order. */
public record NeedRow(NeedLine line, String titleOfficial, LocalDate toldOn, String sector, String key) {}
