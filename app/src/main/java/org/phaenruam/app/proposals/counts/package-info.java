/** The standing counts of needs: kept in memory for every area, fed by what each transaction stirs. */
@NullMarked
package org.phaenruam.app.proposals.counts;

import org.jspecify.annotations.NullMarked;
