package org.phaenruam.app.proposals;

import org.phaenruam.app.alignment.LinkPanel;

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
        LinkPanel links) {}
