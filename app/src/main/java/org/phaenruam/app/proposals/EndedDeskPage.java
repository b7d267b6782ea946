package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.Option;

/**
 * The desk of a body whose area has ended.
 *
 * @param ways where to go on, each an address with its words
 */
public record EndedDeskPage(String title, String text, List<Crumb> crumbs, List<Option> ways) {}
