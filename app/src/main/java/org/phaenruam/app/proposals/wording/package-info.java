/** Help with the two registers: a draft in the words of an office, and a check of how hard words are. Plain Java. */
@NullMarked
package org.phaenruam.app.proposals.wording;

import org.jspecify.annotations.NullMarked;
