package org.phaenruam.app.accounts;

import java.util.List;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Opening an account: where it is, what it is called, its first role. */
public record NewPersonPage(
        AreaPick pick, String name, String label, String role, List<Option> roles, FormErrors errors) {}
