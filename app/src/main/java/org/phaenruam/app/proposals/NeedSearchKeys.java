package org.phaenruam.app.proposals;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.phaenruam.app.web.SearchWords;
import org.springframework.stereotype.Component;

/** What needs are found by. Needs that were written before there was a key get theirs at the start. */
@Component
class NeedSearchKeys {
    private static final int AT_ONCE = 500;

    private final NeedQueryStore store;

    NeedSearchKeys(NeedQueryStore store) {
        this.store = store;
    }

    /** The key of a need: its code, who says it, and all its words. */
    static String key(String code, String speaker, String title, String detail, String en, String official) {
        return SearchWords.keyOf(code, title, detail, en, official, speaker);
    }

    @PostConstruct
    void writeMissing() {
        List<NeedQueryStore.Unkeyed> missing = store.listUnkeyed(AT_ONCE);
        while (!missing.isEmpty()) {
            for (NeedQueryStore.Unkeyed need : missing) {
                store.writeKey(
                        need.id(),
                        key(need.code(), need.speaker(), need.title(), need.detail(), need.en(), need.official()));
            }
            missing = store.listUnkeyed(AT_ONCE);
        }
    }
}
