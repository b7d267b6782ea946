package org.phaenruam.app.plans.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.thaitext.ThaiText;

/**
 * What was taken out of a plan and can be put back singly. What has come in again since, with its file or typed anew, cannot:
 * it would stand there twice.
 */
final class TakenOut {
    private final List<Branch> all;
    private final Map<String, Branch> byCode;
    private final Set<String> cameAgain;
    private final Map<List<String>, Branch> standing = new HashMap<>();

    /** {@code all}: all branches of the plan; {@code cameAgain}: the codes of those whose row of a file came in again. */
    TakenOut(List<Branch> all, Set<String> cameAgain) {
        this.all = all;
        this.byCode = all.stream().collect(Collectors.toMap(Branch::code, Function.identity()));
        this.cameAgain = cameAgain;
        all.stream().filter(b -> way(b).stream().noneMatch(Branch::removed)).forEach(b -> standing.put(words(b), b));
    }

    /** The branch with all that it hangs under, itself first. */
    private List<Branch> way(Branch branch) {
        List<Branch> way = new ArrayList<>();
        for (Branch at = branch; at != null && way.size() <= all.size(); at = byCode.get(at.parentCode())) {
            way.add(at);
        }
        return way;
    }

    /** Number and money are left out: a list that is numbered anew, or a sum that was mended, makes no other thing of it. */
    private List<String> words(Branch branch) {
        List<String> words = new ArrayList<>(List.of(branch.kind(), ThaiText.normalise(branch.detail())));
        way(branch).forEach(b -> words.add(ThaiText.normalise(b.textTh())));
        return words;
    }

    /** The branch that stands in the plan and says the same under headings that say the same. */
    Optional<Branch> like(Branch branch) {
        return Optional.ofNullable(standing.get(words(branch)));
    }

    boolean cameAgain(Branch branch) {
        return cameAgain.contains(branch.code()) || like(branch).isPresent();
    }

    /** What can be put back: each branch that went by itself, not with one above it that can be put back too. */
    List<Branch> listOffered() {
        return all.stream()
                .filter(b -> b.removed() && !cameAgain(b) && !waits(b))
                .toList();
    }

    /** How many went by themselves and have come in again. */
    int countAgain() {
        return (int) all.stream()
                .filter(b -> b.removed() && cameAgain(b))
                .filter(b -> Optional.ofNullable(byCode.get(b.parentCode()))
                        .filter(Branch::removed)
                        .isEmpty())
                .count();
    }

    /** True where what the branch hung under has to be put back first, and can be. */
    boolean waits(Branch branch) {
        Branch parent = byCode.get(branch.parentCode());
        return parent != null && parent.removed() && !cameAgain(parent);
    }

    /**
     * Where the branch hangs when it is back: where it hung, or under what stands there in place of that; nowhere, which is at
     * the top, where that came in again and has other words now.
     */
    Optional<Branch> under(Branch branch) {
        return Optional.ofNullable(byCode.get(branch.parentCode()))
                .flatMap(parent -> parent.removed() ? like(parent) : Optional.of(parent));
    }

    /** The codes of what comes back with this branch: itself and what hung under it, but for what has come in again. */
    List<String> listWith(Branch branch) {
        return all.stream()
                .filter(Branch::removed)
                .filter(b -> {
                    List<Branch> way = way(b);
                    int at = way.indexOf(branch);
                    return at >= 0 && way.subList(0, at).stream().noneMatch(this::cameAgain);
                })
                .map(Branch::code)
                .toList();
    }
}
