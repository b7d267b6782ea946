package org.phaenruam.app.plans.imports;

import java.util.List;
import java.util.Map;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Option;

/** Which column of a file is what. {@code here} is the address of the file's screens. */
public record IncomingColumnsPage(
        String here,
        String again,
        String name,
        String source,
        String target,
        List<Crumb> crumbs,
        List<String> notes,
        List<Option> sheets,
        boolean remembered,
        List<String> letters,
        List<List<String>> sample,
        List<Option> headers,
        String header,
        List<Field> fields,
        List<Option> columns,
        Map<String, String> chosen,
        FormErrors errors) {
    /** A column that can be matched; {@code main} ones stand open. */
    public record Field(String name, String label, String hint, boolean required, boolean main) {}
}
