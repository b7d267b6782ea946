/** The public pages that mix modules: front page, area pages, help. */
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
            "proposals",
            "plans"
        })
package org.phaenruam.app.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
