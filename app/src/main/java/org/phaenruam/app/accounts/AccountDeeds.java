package org.phaenruam.app.accounts;

import java.util.List;

/** What an administrator may do with accounts, always inside the own area. */
public final class AccountDeeds {
    /** See who has which role in an area. */
    public static final Deed LIST = Deed.of("account.list", Capacity.ADMINISTRATOR);

    /** Open an account that is looked after in an area. */
    public static final Deed OPEN = Deed.of("account.opened", Capacity.ADMINISTRATOR);

    /** Give a role in an area. */
    public static final Deed GIVE_ROLE = Deed.of("account.role-given", Capacity.ADMINISTRATOR);

    /** Invite somebody to a role in an area, with a code on paper. */
    public static final Deed INVITE = Deed.of("account.invited", Capacity.ADMINISTRATOR);

    /** End a role in an area. */
    public static final Deed END_ROLE = Deed.of("account.role-ended", Capacity.ADMINISTRATOR);

    /** Close an account, or open it again: must be allowed where the account is kept and wherever it holds a role. */
    public static final Deed CLOSE = Deed.of("account.closed", Capacity.ADMINISTRATOR);

    /** Make a new password for somebody: must be allowed where the account is kept and wherever it holds a role. */
    public static final Deed NEW_PASSWORD = Deed.of("account.password-made", Capacity.ADMINISTRATOR);

    private AccountDeeds() {}

    /** All of them, for tests that walk the whole matrix. */
    public static List<Deed> all() {
        return List.of(LIST, OPEN, GIVE_ROLE, INVITE, END_ROLE, CLOSE, NEW_PASSWORD);
    }
}
