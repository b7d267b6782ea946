/** The commands {@code ./phaen match} and {@code ./phaen text}: plain main programs over the library. */
@org.jspecify.annotations.NullMarked
package org.phaenruam.match.command;
