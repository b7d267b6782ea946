/** Measures the product against the standard way in the same run; see bench/README.md. */
@org.jspecify.annotations.NullMarked
package org.phaenruam.bench;
