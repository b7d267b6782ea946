package org.phaenruam.app.proposals.imports;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/**
 * Matching the columns of a file.
 *
 * @param sample the first rows, each with its number in front
 * @param chosen column number by field, as text
 */
public record ImportColumnsPage(
        String id,
        String name,
        String source,
        String area,
        List<Crumb> crumbs,
        List<String> notes,
        List<Option> sheets,
        boolean remembered,
        List<String> letters,
        List<List<String>> sample,
        List<Option> headers,
        String header,
        List<String> fields,
        List<Option> columns,
        Map<String, String> chosen,
        FormErrors errors) {}
