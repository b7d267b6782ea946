package org.phaenruam.app.proposals;

/** What stands beside a need's journey on its page: what is known of it, its files, who stands behind it, its official text. */
public record BesidePage(ParticularsPage particulars, LineagePage lineage, FileStripPage files) {}
