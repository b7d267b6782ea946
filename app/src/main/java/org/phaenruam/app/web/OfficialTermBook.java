package org.phaenruam.app.web;

import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.match.SameWords;

/** Says which official terms are explained in texts of an area and what people call things there; filled by who keeps the glossary. */
public interface OfficialTermBook {
    /** The glossary as shipped, for a server without that module. */
    OfficialTermBook SHIPPED = new OfficialTermBook() {
        @Override
        public OfficialTerms explainedAt(AreaCode area) {
            return OfficialTerms.shipped();
        }

        @Override
        public SameWords namesAt(AreaCode area) {
            return SameWords.shipped();
        }
    };

    OfficialTerms explainedAt(AreaCode area);

    /** Names of the same thing in this area, in those above it and below it. */
    SameWords namesAt(AreaCode area);
}
