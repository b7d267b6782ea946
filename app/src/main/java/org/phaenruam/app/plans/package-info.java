/** Plan documents as trees at any level: their nodes, the needs under them, their approval. */
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
            "alignment",
            "proposals"
        })
package org.phaenruam.app.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
