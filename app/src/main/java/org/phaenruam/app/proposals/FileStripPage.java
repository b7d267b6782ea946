package org.phaenruam.app.proposals;

import java.util.List;

/** The newest photos and papers of a need, on its own page. */
public record FileStripPage(String code, List<FilesPage.Item> items, int more, boolean mayAdd) {}
