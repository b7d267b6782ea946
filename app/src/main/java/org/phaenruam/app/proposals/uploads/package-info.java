/** Looks at files that people send: what they really are, whether they are safe to keep. Knows no need and no database. */
@NullMarked
package org.phaenruam.app.proposals.uploads;

import org.jspecify.annotations.NullMarked;
