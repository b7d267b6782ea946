package org.phaenruam.app.audit;

/** Where a chain ends: how many records it has and the hash of the last one. */
record Head(String chain, long count, String hash) {
    static Head none(String chain) {
        return new Head(chain, 0, RecordLine.NOTHING_BEFORE);
    }
}
