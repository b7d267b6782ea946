package org.phaenruam.app.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phaenruam.thaitext.ThaiText;

/** Headings of tables as offices write them. */
public final class Headings {
    private Headings() {}

    /** A heading without its unit in brackets, spaces and signs: what two writings of the same heading share. */
    public static String key(String heading) {
        return ThaiText.searchKey(heading.replaceAll("\\([^)]*\\)", " ").replace('_', ' '))
                .replaceAll("[\\s*:./-]", "");
    }

    /** The columns with a heading that are not among those read, such as "C หมายเหตุ, F ผู้บันทึก"; empty for none. */
    public static String unread(List<String> headings, Set<Integer> read) {
        return IntStream.range(0, headings.size())
                .filter(at -> !read.contains(at) && !headings.get(at).isBlank())
                .mapToObj(at ->
                        SheetRow.letters(at) + " " + headings.get(at).strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }
}
