package org.phaenruam.app.plans.editing;

import org.jspecify.annotations.Nullable;

/** A branch as it stands, with all that can be edited; {@code version} counts its changes. */
record Branch(
        String code,
        String planCode,
        @Nullable String parent,
        int seq,
        String kind,
        String no,
        String textTh,
        String textEn,
        String detail,
        String doer,
        String body,
        String responsible,
        int sinceEdition,
        int version,
        boolean removed) {

    String parentCode() {
        return parent == null ? "" : parent;
    }
}
