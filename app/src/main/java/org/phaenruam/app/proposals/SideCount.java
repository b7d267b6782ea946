package org.phaenruam.app.proposals;

/** Needs of one sector in one area below; {@code below} is its code, empty for needs of the area itself. */
record SideCount(String below, String sector, int needs, int waiting) {}
