/** Bundles of like needs (ชุดโครงการ): many places, one name, and every need keeps its own code and journey. */
@NullMarked
package org.phaenruam.app.proposals.bundles;

import org.jspecify.annotations.NullMarked;
