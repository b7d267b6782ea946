/** The glossary: official words and what people say instead, shipped and of areas, proposed, decided, kept in versions. */
@NullMarked
package org.phaenruam.app.alignment.glossary;

import org.jspecify.annotations.NullMarked;
