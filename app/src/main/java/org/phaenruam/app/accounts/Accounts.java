package org.phaenruam.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to people: opens and closes accounts, gives and ends roles, makes passwords. What an {@link Actor} asks for is
 * checked against the actor's roles and throws {@link NotAllowed}; the two methods that take no actor are for the
 * demonstration data and for commands on the server's own machine. Every deed is recorded in the audit chain in the same
 * transaction; passwords and sign-in names never are.
 */
@Component
public class Accounts {
    private final AccountStore store;
    private final SetupStore setup;
    private final SignIn signIn;
    private final Areas areas;
    private final Audit audit;
    private final RoleBook roles;
    private final Clock clock;
    private volatile @Nullable SamplePassword lastSample;

    /** Demonstration accounts share one printed password; hashing it once keeps the first start quick. */
    private record SamplePassword(String password, String hash) {}

    Accounts(
            AccountStore store,
            SetupStore setup,
            SignIn signIn,
            Areas areas,
            Audit audit,
            RoleBook roles,
            Clock clock) {
        this.store = store;
        this.setup = setup;
        this.signIn = signIn;
        this.areas = areas;
        this.audit = audit;
        this.roles = roles;
        this.clock = clock;
    }

    /** True as soon as anybody can sign in. */
    public boolean any() {
        return store.any();
    }

    /** The account with the roles in force today. */
    public Optional<Account> find(UUID account) {
        return store.find(account, today());
    }

    public Optional<Account> findByName(String signInName) {
        return SignInNames.read(signInName).flatMap(name -> store.findByName(name, today()));
    }

    /** The account acting outside a web request, such as in a test or a command done for somebody. */
    public Actor actor(UUID account) {
        Account known = get(account);
        return known.disabled()
                ? Actor.anonymous(areas.tree())
                : Actor.person(account, known.label(), known.grants(), areas.tree());
    }

    /** Accounts kept in the area or holding a role in it, by sign-in name; {@code after} is the last name already seen. */
    public List<Account> list(Actor by, AreaCode area, String after, int most) {
        by.require(AccountDeeds.LIST, Situation.at(area));
        return store.within(areas.tree().path(area), after, most, today());
    }

    /** How many roles are held in the area and below today. */
    public int countRolesWithin(AreaCode area) {
        return store.countRolesWithin(areas.tree().path(area), today());
    }

    /** May this administrator make passwords for the account and close it? Not when it also holds a role elsewhere. */
    public boolean keeps(Actor by, Account account) {
        return by.may(AccountDeeds.CLOSE, Situation.at(account.area()))
                && account.grants().stream().allMatch(grant -> by.may(AccountDeeds.CLOSE, Situation.at(grant.area())));
    }

    /** Opens an account with a password made by the product. */
    @Transactional
    public Opening open(Actor by, NewAccount wanted) {
        by.require(AccountDeeds.OPEN, Situation.at(wanted.area()));
        wanted.roles().forEach(role -> by.require(AccountDeeds.GIVE_ROLE, Situation.at(role.area())));
        FormErrors errors = check(wanted);
        if (errors.any()) {
            return new Opening.Refused(errors);
        }
        String password = Passwords.made();
        Account account = add(by.ref(), wanted, signIn.hash(password), true, false);
        return new Opening.Opened(account, password);
    }

    /**
     * Gives a role; empty when it is given. Nobody gives a role to themselves. The person's sessions end, so that every
     * page they see knows the role.
     */
    @Transactional
    public FormErrors giveRole(Actor by, UUID account, Grant grant) {
        by.require(AccountDeeds.GIVE_ROLE, Situation.at(grant.area()));
        store.lock(account);
        Account to = get(account);
        FormErrors errors = FormErrors.none();
        if (by.account().equals(account)) {
            errors.add("", "accounts.problem.own-role");
        } else if (to.disabled()) {
            errors.add("", "accounts.problem.closed");
        } else if (roles.holds(account, grant)) {
            errors.add("role", "accounts.problem.has-role");
        }
        roles.check(grant, errors);
        if (!errors.any()) {
            roles.give(by.ref(), account, grant, Map.of());
            store.endSessions(account);
        }
        return errors;
    }

    /** Ends a role from today on; empty when it is done. The person's sessions end. */
    @Transactional
    public FormErrors endRole(Actor by, UUID account, UUID heldGrant) {
        store.lockAdministrators();
        store.lock(account);
        HeldGrant held = listRoles(account).stream()
                .filter(role -> role.id().equals(heldGrant))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("account " + account + " holds no role " + heldGrant));
        by.require(AccountDeeds.END_ROLE, Situation.at(held.grant().area()));
        FormErrors errors = FormErrors.none();
        if (!roles.mayGo(account, held.grant(), by.account().equals(account))) {
            errors.add("", "accounts.problem.last-administrator");
            return errors;
        }
        roles.end(by.ref(), account, held, Map.of());
        store.endSessions(account);
        return errors;
    }

    /** What the account behind {@code account:<id>} is called; empty for commands and the product itself. */
    public Optional<String> who(String actorRef) {
        String account = "account:";
        return actorRef.startsWith(account)
                ? find(UUID.fromString(actorRef.substring(account.length()))).map(Account::label)
                : Optional.empty();
    }

    /** What the accounts behind these references are called; a command or the product itself is left out. */
    public Map<String, String> who(Collection<String> actorRefs) {
        String account = "account:";
        Map<String, String> labels = new HashMap<>();
        store.listLabels(actorRefs.stream()
                        .filter(ref -> ref.startsWith(account))
                        .map(ref -> UUID.fromString(ref.substring(account.length())))
                        .distinct()
                        .toList())
                .forEach((id, label) -> labels.put(account + id, label));
        return labels;
    }

    /** A role with its holder. */
    record Holding(UUID holder, HeldGrant held) {}

    /** The role written down under this id, while it is in force or still to come. */
    Optional<Holding> findHeld(UUID grant) {
        return store.findHolder(grant)
                .flatMap(holder -> listRoles(holder).stream()
                        .filter(held -> held.id().equals(grant))
                        .map(held -> new Holding(holder, held))
                        .findFirst());
    }

    /** The roles that the account holds today or will hold by what is written down today. */
    List<HeldGrant> listRoles(UUID account) {
        return store.listRoles(account, today());
    }

    /** Closes an account: nobody can sign in with it and its sessions end; what it did stays. Empty when done. */
    @Transactional
    public FormErrors close(Actor by, UUID account) {
        store.lockAdministrators();
        store.lock(account);
        Account known = getKept(by, AccountDeeds.CLOSE, account);
        FormErrors errors = FormErrors.none();
        boolean mayGo = known.grants().stream().allMatch(grant -> roles.mayGo(account, grant, false));
        if (by.account().equals(account)) {
            errors.add("", "accounts.problem.own-account");
        } else if (!mayGo) {
            errors.add("", "accounts.problem.last-administrator");
        } else if (!known.disabled()) {
            store.setDisabled(account, clock.instant());
            record(by.ref(), "account.closed", account, known.area(), Map.of());
            store.endSessions(account);
        }
        return errors;
    }

    /** Opens a closed account again, with the roles that have not been ended since. */
    @Transactional
    public void reopen(Actor by, UUID account) {
        store.lock(account);
        Account known = getKept(by, AccountDeeds.CLOSE, account);
        if (known.disabled() && !store.erased(account)) {
            store.setDisabled(account, null);
            record(by.ref(), "account.reopened", account, known.area(), Map.of());
        }
    }

    /** Makes a new password, returned only here; the old one and all sessions end, and it must be changed on first use. */
    @Transactional
    public String newPassword(Actor by, UUID account) {
        store.lock(account);
        Account known = getKept(by, AccountDeeds.NEW_PASSWORD, account);
        String password = Passwords.made();
        store.setPassword(account, signIn.hash(password), true);
        record(by.ref(), AccountDeeds.NEW_PASSWORD.code(), account, known.area(), Map.of());
        store.endSessions(account);
        return password;
    }

    /**
     * Changes one's own password; the fields with problems are {@code current}, {@code fresh}, {@code again}. All sessions
     * of the account end; the caller keeps the person's own one alive by starting a new one.
     */
    @Transactional
    public FormErrors changePassword(Actor by, String current, String fresh, String again) {
        store.lock(by.account());
        Account own = get(by.account());
        FormErrors errors = FormErrors.none();
        AccountStore.Secret secret = store.findSecret(own.signInName()).orElseThrow();
        signIn.problemWithOwn(secret, current)
                .ifPresent(problem ->
                        errors.add("current", problem.key(), problem.args().toArray()));
        checkFresh(fresh, again, own.signInName(), errors);
        if (!errors.any() && fresh.equals(current)) {
            errors.add("fresh", "accounts.password.same");
        }
        if (!errors.any()) {
            store.setPassword(own.id(), signIn.hash(fresh), false);
            record(by.ref(), "account.password-changed", own.id(), own.area(), Map.of());
            store.endSessions(own.id());
        }
        return errors;
    }

    /**
     * An account of the demonstration data, without an actor's right and with a printed password. Does nothing but answer
     * its id when the name is already there.
     */
    @Transactional
    public UUID createSample(String signInName, String password, String label, List<Grant> grants) {
        String name = SignInNames.read(signInName)
                .orElseThrow(() -> new IllegalArgumentException("'" + signInName + "' cannot be a sign-in name"));
        Optional<Account> there = store.findByName(name, today());
        if (there.isPresent()) {
            return there.get().id();
        }
        AreaCode area = grants.isEmpty() ? AreaCode.NATION : grants.getFirst().area();
        SamplePassword hashed = lastSample;
        if (hashed == null || !hashed.password().equals(password)) {
            hashed = new SamplePassword(password, signIn.hash(password));
            lastSample = hashed;
        }
        NewAccount wanted = new NewAccount(name, label, area, grants);
        return add(ActorRef.system("sample"), wanted, hashed.hash(), false, true)
                .id();
    }

    /**
     * An account opened from the server's own machine, without an actor's right: the first administrator, or a way back in
     * when the last one is lost. The fields are {@code name}, {@code label}, {@code fresh}, {@code again}.
     */
    @Transactional
    public FormErrors createByCommand(ActorRef by, NewAccount wanted, String password, String again) {
        FormErrors errors = check(wanted);
        checkFresh(password, again, wanted.signInName(), errors);
        if (!errors.any()) {
            add(by, wanted, signIn.hash(password), false, false);
        }
        return errors;
    }

    /**
     * A fresh one-time token for {@code /setup?token=…}, good for 24 hours; empty when anybody has an account already. It
     * replaces every older one and is kept as a digest only.
     */
    @Transactional
    public Optional<String> firstAdministratorToken() {
        return store.any() ? Optional.empty() : Optional.of(setup.fresh(clock.instant()));
    }

    /** What would stand in the way of opening this account; stores nothing. */
    FormErrors check(NewAccount wanted) {
        FormErrors errors = FormErrors.none();
        Labels.check(wanted.label(), errors);
        Optional<String> name = SignInNames.read(wanted.signInName());
        if (wanted.signInName().isBlank()) {
            errors.add("name", "accounts.name.empty");
        } else if (name.isEmpty()) {
            errors.add("name", "accounts.name.form", SignInNames.SHORTEST, SignInNames.LONGEST);
        } else if (store.findSecret(name.get()).isPresent()) {
            errors.add("name", "accounts.name.taken");
        }
        wanted.roles().forEach(role -> roles.check(role, errors));
        return errors;
    }

    static void checkFresh(String fresh, String again, String signInName, FormErrors errors) {
        Passwords.problem(fresh, signInName)
                .ifPresent(problem ->
                        errors.add("fresh", problem.key(), problem.args().toArray()));
        if (!errors.has("fresh") && !fresh.equals(again)) {
            errors.add("again", "accounts.password.differ");
        }
    }

    private Account add(ActorRef by, NewAccount wanted, String hash, boolean mustChange, boolean sample) {
        String name = SignInNames.read(wanted.signInName()).orElseThrow();
        UUID id = Ids.next();
        String label = Labels.tidy(wanted.label());
        Account account = new Account(id, name, label, wanted.area(), false, mustChange, sample, List.of());
        store.add(account, hash, areas.tree().path(wanted.area()), clock.instant());
        record(by, AccountDeeds.OPEN.code(), id, wanted.area(), Map.of("sample", String.valueOf(sample)));
        wanted.roles().forEach(role -> roles.give(by, id, role, Map.of()));
        return get(id);
    }

    private Account get(UUID account) {
        return find(account).orElseThrow(() -> new NoSuchElementException("no account " + account));
    }

    private Account getKept(Actor by, Deed deed, UUID account) {
        Account known = get(account);
        by.require(deed, Situation.at(known.area()));
        known.grants().forEach(grant -> by.require(deed, Situation.at(grant.area())));
        return known;
    }

    private void record(ActorRef by, String deed, UUID account, AreaCode at, Map<String, String> detail) {
        audit.record(by, deed, new SubjectRef("account", account.toString()), at, detail);
    }

    private LocalDate today() {
        return roles.today();
    }
}
