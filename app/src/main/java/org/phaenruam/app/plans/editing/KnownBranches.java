package org.phaenruam.app.plans.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which branches a plan has by their keys, and what became of them: they stand in it, somebody took them out by hand, or
 * they went with an edition that was dropped, as if they had never been.
 */
final class KnownBranches {
    private final List<Branch> there;
    private final Map<String, Branch> byCode;
    private final Map<UUID, String> codes;
    private final Set<Integer> dropped;

    /** {@code there}: all branches of the plan; {@code codes}: by key; {@code dropped}: the editions that were dropped. */
    KnownBranches(List<Branch> there, Map<UUID, String> codes, Set<Integer> dropped) {
        this.there = there;
        this.byCode = there.stream().collect(Collectors.toMap(Branch::code, Function.identity()));
        this.codes = codes;
        this.dropped = dropped;
    }

    /** The highest place in the plan, removed branches counted: codes are never given twice. */
    int lastSeq() {
        return there.stream().mapToInt(Branch::seq).max().orElse(0);
    }

    /** The branches that were there before. */
    List<Branch> there() {
        return there;
    }

    /** What kind each branch is, by its code. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        there.forEach(branch -> kinds.put(branch.code(), branch.kind()));
        return kinds;
    }

    /** The branches that whoever opens the plan can find, by what a parent is called: their codes. */
    Map<String, String> standing() {
        Map<String, String> standing = new HashMap<>();
        there.stream().map(Branch::code).filter(this::stands).forEach(code -> standing.put(code, code));
        return standing;
    }

    /** The code of the branch with this key, if it stands in the plan. */
    Optional<String> standing(UUID key) {
        return Optional.ofNullable(codes.get(key)).filter(this::stands);
    }

    /** True where the branch with this key was taken out by hand. */
    boolean takenOut(UUID key) {
        String code = codes.get(key);
        return code != null && !stands(code) && !wentWithADrop(code);
    }

    /** The codes of those of these that went with a dropped edition. */
    List<String> listGone(Collection<UUID> keys) {
        return keys.stream()
                .map(codes::get)
                .filter(code -> code != null && !stands(code) && wentWithADrop(code))
                .toList();
    }

    /**
     * The keys of what has to be added: all that is new and, of what was taken out by hand, only what something new hangs
     * under. Parents come before what hangs under them.
     */
    Set<UUID> wanted(List<NewBranch> branches) {
        Set<UUID> wanted = new HashSet<>();
        Set<String> above = new HashSet<>();
        for (NewBranch branch : branches.reversed()) {
            UUID key = branch.key();
            boolean carries = !branch.ref().isEmpty() && above.contains(branch.ref());
            if (standing(key).isEmpty() && (carries || !takenOut(key))) {
                wanted.add(key);
                above.add(branch.parent());
            }
        }
        return wanted;
    }

    private boolean stands(String code) {
        Branch at = byCode.get(code);
        while (at != null && !at.removed()) {
            if (at.parentCode().isEmpty()) {
                return true;
            }
            at = byCode.get(at.parentCode());
        }
        return false;
    }

    /** It, or what it hung under, came with an edition that was dropped. */
    private boolean wentWithADrop(String code) {
        Branch at = byCode.get(code);
        while (at != null) {
            if (at.removed() && dropped.contains(at.sinceEdition())) {
                return true;
            }
            at = byCode.get(at.parentCode());
        }
        return false;
    }
}
