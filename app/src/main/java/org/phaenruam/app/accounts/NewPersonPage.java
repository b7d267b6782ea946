package org.phaenruam.app.accounts;

import org.phaenruam.app.web.FormErrors;

/** Opening an account: where it is, what it is called, its first role. */
public record NewPersonPage(AreaPick pick, String name, String label, RoleFields role, FormErrors errors) {}
