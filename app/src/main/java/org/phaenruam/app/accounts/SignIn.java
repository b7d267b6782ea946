package org.phaenruam.app.accounts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.SignInTries.Standing;
import org.phaenruam.app.web.FormErrors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. A stranger learns nothing about who has an account: unknown, closed and known names take the
 * same time, get the same words and are locked out by the same rule. The signed-in person is the account's id as text.
 */
@Component
class SignIn implements AuthenticationProvider {
    /** Too many tries from one address in a minute. */
    static final class TooMany extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many sign-in tries from one address in one minute");
        }
    }

    private final AccountStore store;
    private final SignInTries tries;
    private final AddressThrottle throttle;
    private final PasswordEncoder encoder;
    private final SignInRecords records;
    private final String nobodysHash;

    /** Hashing is slow on purpose; the pages of everybody else must not wait for it. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    SignIn(
            AccountStore store,
            SignInTries tries,
            AddressThrottle throttle,
            PasswordEncoder encoder,
            SecurityChain.NobodysHash nobodysHash,
            SignInRecords records) {
        this.records = records;
        this.store = store;
        this.tries = tries;
        this.throttle = throttle;
        this.encoder = encoder;
        this.nobodysHash = nobodysHash.value();
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (asked.getDetails() instanceof WebAuthenticationDetails details
                && !throttle.allows(String.valueOf(details.getRemoteAddress()))) {
            throw new TooMany();
        }
        String name = asked.getName();
        String password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        Standing standing = tries.begin(name);
        if (standing == Standing.LOCKED) {
            throw new LockedException("this name is locked out for a while");
        }
        Optional<AccountStore.Secret> secret = SignInNames.read(name).flatMap(store::findSecret);
        boolean right = matches(password, secret.map(AccountStore.Secret::hash).orElse(null));
        if (!right || secret.isEmpty() || secret.get().disabled()) {
            if (standing == Standing.LAST) {
                secret.ifPresent(known -> records.lockedOut(known.id(), known.area()));
                throw new LockedException("this name is locked out from now on");
            }
            throw new BadCredentialsException("wrong name or password");
        }
        tries.succeeded(name);
        records.signedIn(secret.get().id(), secret.get().area());
        return UsernamePasswordAuthenticationToken.authenticated(
                secret.get().id().toString(), null, List.of());
    }

    /** The password that somebody gives again to change it: counted and locked out like a sign-in. Empty when right. */
    Optional<FormErrors.Problem> problemWithOwn(AccountStore.Secret own, String password) {
        String counted = "own:" + own.id();
        if (tries.begin(counted) == Standing.LOCKED) {
            return Optional.of(
                    new FormErrors.Problem("accounts.password.locked", List.of(tries.most(), tries.lockedMinutes())));
        }
        if (!matches(password, own.hash())) {
            return Optional.of(new FormErrors.Problem("accounts.password.wrong", List.of()));
        }
        tries.succeeded(counted);
        return Optional.empty();
    }

    /** Compares with the hash, or for as long with nobody's hash. */
    boolean matches(String password, @Nullable String hash) {
        String tried = password.length() > 4 * Passwords.LONGEST ? "" : password;
        hashing.acquireUninterruptibly();
        try {
            return encoder.matches(tried, hash == null ? nobodysHash : hash) && hash != null;
        } finally {
            hashing.release();
        }
    }

    final String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
