package org.phaenruam.app.proposals.imports;

import java.util.List;

/**
 * What came of an import.
 *
 * @param codes the needs that were added
 * @param known rows that were there already
 * @param leftOut rows that were left out because something is wrong with them
 */
record ImportOutcome(List<String> codes, int known, int leftOut) {
    ImportOutcome {
        codes = List.copyOf(codes);
    }
}
