/** The few words everyone needs: area codes, levels, references, wording in two registers. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.phaenruam.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
