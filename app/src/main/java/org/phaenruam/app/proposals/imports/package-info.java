/** Needs from the files that offices have: columns are matched, rows checked, then written through the door of needs. */
@NullMarked
package org.phaenruam.app.proposals.imports;

import org.jspecify.annotations.NullMarked;
