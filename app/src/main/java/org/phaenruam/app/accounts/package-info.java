/** People, sign-in, roles held in an area; the one place that decides who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "audit", "documents", "areas"})
package org.phaenruam.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
