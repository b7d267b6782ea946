/**
 * Handed text and a reference, it hands back ranked, explained references; keeps what people confirmed, and the glossary. Never
 * fetches.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "audit", "documents", "areas", "accounts"})
package org.phaenruam.app.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
