/** The seven-level tree: codes, names, groups and history; gazetteer import. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "audit", "documents"})
package org.phaenruam.app.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
