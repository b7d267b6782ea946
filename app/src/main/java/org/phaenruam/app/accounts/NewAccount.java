package org.phaenruam.app.accounts;

import java.util.List;
import org.phaenruam.app.kernel.AreaCode;

/** An account to be opened: the name to sign in with, the office it stands for, where it is kept, its first roles. */
public record NewAccount(String signInName, String label, AreaCode area, List<Grant> roles) {
    public NewAccount {
        roles = List.copyOf(roles);
    }
}
