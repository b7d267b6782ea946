package org.phaenruam.app.alignment.glossary;

/** A term in the list; {@code place} is empty for what is said everywhere. */
public record WordLine(String id, String official, String plain, String english, String place, boolean sample) {}
