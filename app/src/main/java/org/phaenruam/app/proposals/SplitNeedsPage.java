package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** The needs of an area that was split, to say which of them belong to the other part. */
public record SplitNeedsPage(
        String code,
        String title,
        List<Crumb> crumbs,
        List<Option> needs,
        List<Option> parts,
        List<String> ticked,
        String part,
        FormErrors errors) {}
