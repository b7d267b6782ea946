package org.phaenruam.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written when something in them changes, and otherwise once a minute: that somebody looked at one more
 * page is not worth a write to the disk on every page.
 */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository<S> kept;

    private QuietSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    static <S extends Session> QuietSessions<S> over(SessionRepository<S> kept) {
        return new QuietSessions<>(kept);
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(kept.createSession());
    }

    @Override
    public void save(Quiet<S> session) {
        kept.save(session.real);
    }

    @Override
    public @Nullable Quiet<S> findById(String id) {
        S found = kept.findById(id);
        return found == null ? null : new Quiet<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /** A session whose last visit is remembered by the minute. */
    static final class Quiet<S extends Session> implements Session {
        private final S real;

        private Quiet(S real) {
            this.real = real;
        }

        @Override
        public String getId() {
            return real.getId();
        }

        @Override
        public String changeSessionId() {
            return real.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return real.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return real.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            real.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            real.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return real.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(real.getLastAccessedTime().plus(TOUCHED_EVERY))) {
                real.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return real.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            real.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return real.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return real.isExpired();
        }
    }
}
