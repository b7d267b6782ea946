package org.phaenruam.app.proposals.wording;

/** An official word put in place of what was said, for a person to check; from the glossary or from the list of everyday words. */
public record Swap(String said, String official, boolean glossary) {}
