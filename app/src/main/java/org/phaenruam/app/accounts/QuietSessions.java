package org.phaenruam.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written when something in them changes, and otherwise once a minute: that somebody looked at one more
 * page is not worth a write to the disk on every page, nor a question to the database ({@link SignedIn}).
 */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository<S> kept;
    private final SignedIn memory;

    private QuietSessions(SessionRepository<S> kept, SignedIn memory) {
        this.kept = kept;
        this.memory = memory;
    }

    static <S extends Session> QuietSessions<S> over(SessionRepository<S> kept, SignedIn memory) {
        return new QuietSessions<>(kept, memory);
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(kept, kept.createSession(), true);
    }

    @Override
    public void save(Quiet<S> session) {
        S own = session.own;
        if (own == null) {
            return;
        }
        kept.save(own);
        memory.forget(session.stored);
        memory.forget(own.getId());
        session.stored = own.getId();
    }

    @Override
    @SuppressWarnings("unchecked") // what is kept under a session's id is what was read here
    public @Nullable Quiet<S> findById(String id) {
        return memory.session(id, () -> read(id))
                .map(found -> new Quiet<>(kept, (S) found, false))
                .orElse(null);
    }

    private Optional<S> read(String id) {
        S found = kept.findById(id);
        if (found != null) {
            // read here once, so that those who share it later only look
            found.getAttributeNames().forEach(found::getAttribute);
        }
        return Optional.ofNullable(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
        memory.forget(id);
    }

    /** A session as one request sees it: what is kept for all to look at, until this request writes to it. */
    static final class Quiet<S extends Session> implements Session {
        private final SessionRepository<S> home;
        private final S seen;
        private @Nullable S own;
        private boolean ended;
        /** The id under which others find it until this request is saved. */
        private String stored;

        private Quiet(SessionRepository<S> home, S session, boolean fresh) {
            this.home = home;
            this.seen = session;
            this.own = fresh ? session : null;
            this.stored = session.getId();
        }

        private S now() {
            return own == null ? seen : own;
        }

        /** Read anew before the first change; none when somebody has ended the session meanwhile. */
        private Optional<S> toWrite() {
            if (own == null && !ended) {
                own = home.findById(seen.getId());
                ended = own == null;
            }
            return Optional.ofNullable(own);
        }

        @Override
        public String getId() {
            return now().getId();
        }

        @Override
        public String changeSessionId() {
            return toWrite().map(Session::changeSessionId).orElseGet(seen::getId);
        }

        @Override
        @SuppressWarnings("unchecked") // a copy of a security context is one
        public <T> @Nullable T getAttribute(String name) {
            T value = now().getAttribute(name);
            // signing out empties the context it was given, which must not be everybody's
            return value instanceof SecurityContext context && own == null ? (T) copy(context) : value;
        }

        private static SecurityContext copy(SecurityContext context) {
            SecurityContext copy = new SecurityContextImpl();
            copy.setAuthentication(context.getAuthentication());
            return copy;
        }

        @Override
        public Set<String> getAttributeNames() {
            return now().getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            toWrite().ifPresent(session -> session.setAttribute(name, value));
        }

        @Override
        public void removeAttribute(String name) {
            toWrite().ifPresent(session -> session.removeAttribute(name));
        }

        @Override
        public Instant getCreationTime() {
            return now().getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(now().getLastAccessedTime().plus(TOUCHED_EVERY))) {
                toWrite().ifPresent(session -> session.setLastAccessedTime(now));
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return now().getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            toWrite().ifPresent(session -> session.setMaxInactiveInterval(interval));
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return now().getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return now().isExpired();
        }
    }
}
