/** The furniture of a page: page-or-fragment replies, form errors, navigation, error pages, number and date printing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.phaenruam.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
