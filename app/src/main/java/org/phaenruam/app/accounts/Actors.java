package org.phaenruam.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * Who is asking in this request. The account and its roles are read once per request, in one statement, so that an ended
 * role counts at once; for a stranger nothing is read.
 */
@Component
class Actors implements HandlerMethodArgumentResolver, Visitors {
    private static final String KNOWN = Actors.class.getName();

    /** The actor with the account behind it, if any. */
    record Known(Actor actor, @Nullable Account account) {}

    private final Accounts accounts;
    private final Areas areas;

    Actors(Accounts accounts, Areas areas) {
        this.accounts = accounts;
        this.areas = areas;
    }

    Known known(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            return known;
        }
        Known known = signedIn()
                .flatMap(accounts::find)
                .filter(account -> !account.disabled())
                .map(account ->
                        new Known(Actor.person(account.id(), account.label(), account.grants(), areas.tree()), account))
                .orElseGet(() -> new Known(Actor.anonymous(areas.tree()), null));
        request.setAttribute(KNOWN, known);
        return known;
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
