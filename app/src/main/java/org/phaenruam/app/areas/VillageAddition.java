package org.phaenruam.app.areas;

import org.phaenruam.app.web.FormErrors;

/** What became of adding one village. */
public sealed interface VillageAddition {
    /** It is in the tree; also when a sample village of that number got its real name. */
    record Added(Area village) implements VillageAddition {}

    /** Nothing was changed; the fields tell why: tambon, moo, nameTh, nameEn. */
    record Refused(FormErrors errors) implements VillageAddition {}
}
