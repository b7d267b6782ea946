/** One data folder, one PostgreSQL: supervises the embedded one, makes the two roles, migrates every module's schema. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.phaenruam.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
