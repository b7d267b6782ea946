/** Tables as files: writes lists as CSV and workbooks, reads the sheets that offices have. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.phaenruam.app.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
