package org.phaenruam.app.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of areas as somebody typed it. Which fields count depends on the kind.
 *
 * @param codes further areas that are merged
 * @param children areas below that go to the new one
 * @param seen "yes" when the preview of exactly this was shown
 */
public record AreaChangeForm(
        @Nullable UUID key,
        @Nullable String from,
        @Nullable String reference,
        @Nullable String nameTh,
        @Nullable String nameEn,
        @Nullable String moo,
        @Nullable String parent,
        @Nullable String otherParent,
        @Nullable String into,
        @Nullable String otherInto,
        @Nullable List<String> codes,
        @Nullable String newCode,
        @Nullable String newNameTh,
        @Nullable String newNameEn,
        @Nullable String newMoo,
        @Nullable List<String> children,
        @Nullable String act) {
    static AreaChangeForm empty() {
        return new AreaChangeForm(
                null, "", "", null, null, null, "", "", "", "", List.of(), "", "", "", "", List.of(), "");
    }

    /** What stands in a field, without the spaces around it. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** True when the box of this area was ticked. */
    public boolean ticked(@Nullable List<String> boxes, String code) {
        return boxes != null && boxes.contains(code);
    }
}
