/** A need's life and its journey up the levels. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "audit",
            "documents",
            "areas",
            "accounts",
            "mechanisms",
            "alignment"
        })
package org.phaenruam.app.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
