/** Branches of plans tied to branches of the plans above: asserted from below, confirmed from above. */
@NullMarked
package org.phaenruam.app.plans.linking;

import org.jspecify.annotations.NullMarked;
