package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.web.Visitor;
import org.phaenruam.app.web.Visitors;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Who is asking in this request. The account and its roles are looked up once per request ({@link SignedIn}): an ended role
 * counts at once; for a stranger nothing is read.
 */
@Component
class Actors implements HandlerMethodArgumentResolver, Visitors {
    private static final String KNOWN = Actors.class.getName();

    /** The actor with the account behind it, if any. */
    record Known(Actor actor, @Nullable Account account) {}

    private final Accounts accounts;
    private final Areas areas;
    private final SignedIn memory;
    private final Clock clock;

    Actors(Accounts accounts, Areas areas, SignedIn memory, Clock clock) {
        this.accounts = accounts;
        this.areas = areas;
        this.memory = memory;
        this.clock = clock;
    }

    Known known(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            return known;
        }
        AreaTree tree = areas.tree();
        Known known = signedIn()
                .map(id -> memory.person(id, LocalDate.now(clock), tree, () -> read(id, tree)))
                .orElseGet(() -> new Known(Actor.anonymous(tree), null));
        request.setAttribute(KNOWN, known);
        return known;
    }

    private Known read(UUID id, AreaTree tree) {
        return accounts.find(id)
                .filter(account -> !account.disabled())
                .map(account -> new Known(Actor.person(account.id(), account.label(), account.grants(), tree), account))
                .orElseGet(() -> new Known(Actor.anonymous(tree), null));
    }

    static Optional<UUID> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(authentication.getName()));
    }

    @Override
    public Visitor of(HttpServletRequest request) {
        Actor actor = known(request).actor();
        return actor.signedIn()
                ? new Visitor(true, actor.label(), actor.hasDesk(), actor.administers(), actor.audits())
                : Visitor.NOBODY;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return known(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)))
                .actor();
    }
}
