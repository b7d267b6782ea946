package org.phaenruam.app.web;

import org.phaenruam.app.kernel.AreaCode;

/** Says which official terms are explained in texts of an area; filled by the module that keeps the glossary. */
public interface OfficialTermBook {
    OfficialTerms explainedAt(AreaCode area);
}
