package org.phaenruam.app.proposals;

import org.phaenruam.app.kernel.AreaCode;

/** The people's words and the official text side by side, on the page of a need. */
public record WordingPage(
        String code, AreaCode area, String title, String detail, OfficialText official, boolean mayWord) {}
