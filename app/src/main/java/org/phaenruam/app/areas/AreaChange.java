package org.phaenruam.app.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.areas.ChangePart.Role;
import org.phaenruam.app.kernel.AreaCode;

/**
 * A change of areas as somebody wishes or has recorded it. The same id twice is the same change.
 *
 * @param from the first day on which it holds
 * @param reference the text that orders it, such as the Royal Gazette's volume and page
 */
public record AreaChange(UUID id, ChangeKind kind, LocalDate from, String reference, List<ChangePart> parts) {
    public AreaChange {
        parts = List.copyOf(parts);
    }

    /** The parts in this role, in their order. */
    public List<ChangePart> listOf(Role role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }

    /** The areas that change or end. */
    public List<AreaCode> subjects() {
        return listOf(Role.SUBJECT).stream().map(ChangePart::code).toList();
    }

    /** The area that takes the subjects of a merger in, there already or made by it. */
    Optional<ChangePart> target() {
        return listOf(Role.INTO).stream()
                .findFirst()
                .or(() -> listOf(Role.NEW).stream().findFirst());
    }

    /** True when this area ends with the change. */
    boolean ends(AreaCode code) {
        boolean splitGoesOn = kind == ChangeKind.SPLIT && listOf(Role.MAIN).isEmpty();
        return kind.ends() && !splitGoesOn && subjects().contains(code);
    }

    boolean speaksOf(AreaCode code) {
        return parts.stream().anyMatch(part -> part.code().equals(code));
    }
}
