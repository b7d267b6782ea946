/** Running it: the commands, the running server's port-and-token file, self-check, demonstration data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "audit",
            "areas",
            "accounts",
            "alignment",
            "mechanisms",
            "proposals",
            "plans",
            "portal"
        })
package org.phaenruam.app.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
