/** Editions of a plan: begun with a reason, adopted by a body's decision, sealed with a digest, compared. */
@NullMarked
package org.phaenruam.app.plans.editions;

import org.jspecify.annotations.NullMarked;
