package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/**
 * The form for one kind of change.
 *
 * @param preview what it would do, line by line; empty before anybody looked
 * @param parents where the area could hang
 * @param beside the areas beside it
 */
public record AreaChangePage(
        String code,
        String title,
        String kind,
        boolean village,
        List<Crumb> crumbs,
        String key,
        AreaChangeForm typed,
        List<Option> parents,
        List<Option> beside,
        List<Option> below,
        List<String> preview,
        FormErrors errors) {}
