package org.phaenruam.app.alignment.glossary;

import java.util.List;
import java.util.UUID;
import org.phaenruam.app.accounts.PersonalData;
import org.phaenruam.app.kernel.ActorRef;
import org.springframework.stereotype.Component;

/** Which words an account proposed, for its owner's own data. */
@Component
class OwnWords implements PersonalData {
    private static final int MOST = 500;

    private final TermStore store;

    OwnWords(TermStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "words";
    }

    @Override
    public List<Entry> about(UUID account) {
        return store.listBy(ActorRef.account(account).value(), MOST).stream()
                .map(version -> new Entry(
                        version.text().official() + " = " + version.text().plain(),
                        version.proposed().on().toString(),
                        "/words/" + version.term()))
                .toList();
    }
}
