package org.phaenruam.app.proposals;

public record BesidePage(
        WordingPage wording, ParticularsPage particulars, LineagePage lineage, FileStripPage files, VoicesPage voices) {}
