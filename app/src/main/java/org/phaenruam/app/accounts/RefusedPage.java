package org.phaenruam.app.accounts;

import org.jspecify.annotations.Nullable;

/** Why a request was refused ({@code old-form} or {@code no-right}) and the way back. */
public record RefusedPage(String why, @Nullable String back) {}
