package org.phaenruam.app.web;

import org.jspecify.annotations.Nullable;

/** One step of "where am I": the last one has no link. */
public record Crumb(String label, @Nullable String href) {}
