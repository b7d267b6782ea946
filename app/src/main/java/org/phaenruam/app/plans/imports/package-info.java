/** Budget lines and project lists from files as offices have them. */
@NullMarked
package org.phaenruam.app.plans.imports;

import org.jspecify.annotations.NullMarked;
