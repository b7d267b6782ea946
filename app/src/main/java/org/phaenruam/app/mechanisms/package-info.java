/** Bodies at each level by legal period, local governments with their own service areas, mandates to decide. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "audit", "documents", "areas", "accounts"})
package org.phaenruam.app.mechanisms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
