package org.phaenruam.app.proposals;

/** What stands beside a need's journey: its official text, what is known of it, where it came from, its files, its supporters. */
public record BesidePage(
        WordingPage wording,
        ParticularsPage particulars,
        LineagePage lineage,
        FileStripPage files,
        VoicesPage voices) {}
