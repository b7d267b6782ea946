/** Writing a plan: its texts, the branches of its tree, their money and indicators. */
@NullMarked
package org.phaenruam.app.plans.editing;

import org.jspecify.annotations.NullMarked;
