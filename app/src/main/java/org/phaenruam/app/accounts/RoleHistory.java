package org.phaenruam.app.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** Every role that an account ever held, in words: from, to, who gave it, who ended it. */
@Component
public class RoleHistory {
    private final OwnDataStore store;
    private final Accounts accounts;
    private final RoleWords words;

    RoleHistory(OwnDataStore store, Accounts accounts, RoleWords words) {
        this.store = store;
        this.accounts = accounts;
        this.words = words;
    }

    /** One role of the past or of today; {@code endedBy} is empty when nobody ended it. */
    public record Line(String role, String days, String givenBy, String endedBy) {}

    List<Line> of(UUID account, Ui ui) {
        return store.listHistory(account).stream()
                .map(past -> new Line(
                        words.of(past.held().grant(), ui),
                        words.days(past.held().from(), last(past), ui),
                        who(past.givenBy(), ui),
                        who(past.endedBy(), ui)))
                .toList();
    }

    /** The day of the end for a role that was ended, the last day for one that runs out by itself. */
    private static Optional<LocalDate> last(OwnDataStore.PastRole past) {
        return past.endedBy() == null
                ? past.held().lastDay()
                : Optional.ofNullable(past.held().to());
    }

    private String who(@Nullable String ref, Ui ui) {
        return ref == null ? "" : accounts.who(ref).orElseGet(() -> ui.t("accounts.who.product"));
    }
}
