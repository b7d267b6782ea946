package org.phaenruam.app.accounts;

import java.util.List;

/** Who I am here, and what I may do. */
public record MePage(String label, String name, List<String> roles, boolean sample) {}
