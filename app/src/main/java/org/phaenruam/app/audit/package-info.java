/** Who did what, for ever: append-only, hash-chained, verifiable. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package org.phaenruam.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
