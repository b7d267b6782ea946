package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.alignment.LinkPanel;
import org.phaenruam.app.proposals.bundles.Bundle;

/**
 * What stands beside a need's journey: its official text, what is known of it, where it came from, its files, its supporters,
 * the plans above it.
 */
public record BesidePage(
        WordingPage wording,
        ParticularsPage particulars,
        LineagePage lineage,
        FileStripPage files,
        VoicesPage voices,
        LinkPanel links,
        String chooseHref,
        List<Bundle> bundles,
        String likeHref) {}
