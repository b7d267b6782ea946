package org.phaenruam.app.proposals;

/** The people's words and the official text side by side, on the page of a need. */
public record WordingPage(String code, String title, String detail, OfficialText official, boolean mayWord) {}
