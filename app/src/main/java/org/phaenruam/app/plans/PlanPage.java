package org.phaenruam.app.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** One plan as a tree, with the needs under each branch; holes show. */
public record PlanPage(
        String code,
        String area,
        String title,
        String official,
        int rung,
        String level,
        List<Crumb> crumbs,
        boolean sample,
        boolean unverified,
        boolean framework,
        boolean approved,
        String standing,
        String edition,
        @Nullable InForce inForce,
        @Nullable LinesFrom linesFrom,
        boolean needsForum,
        List<Text> texts,
        List<Text> years,
        String doers,
        int needCount,
        int emptyBranches,
        List<Branch> branches,
        int moreBranches,
        boolean thaiDigits,
        String approver,
        boolean mayEdit,
        boolean mayApprove,
        boolean sealed,
        int awaiting,
        UUID key,
        Map<String, String> typed,
        FormErrors errors) {

    /** A label with what it says. */
    public record Text(String label, String text, boolean ours) {}

    /** The edition that passed, while the page shows the draft of a later one. */
    public record InForce(String why, String name, String href, String compare) {}

    /**
     * A branch with what hangs on it; in a large plan without its needs, which stand on its own page.
     *
     * @param no the number that stands beside its name, empty where the name holds it
     * @param called the number that it goes by in any case
     */
    public record Branch(
            String code,
            String href,
            String kind,
            String no,
            String called,
            String text,
            String textLang,
            boolean unknown,
            boolean incomplete,
            boolean sample,
            boolean takesNeeds,
            int count,
            String doer,
            String baht,
            List<NeedListPage.Line> needs,
            List<Branch> below) {
        private boolean allSample() {
            return sample && below.stream().allMatch(Branch::allSample);
        }
    }

    /** True when branches have to say of themselves that they are samples: the page's own mark does not speak for all. */
    public boolean mixed() {
        return !sample || !branches.stream().allMatch(Branch::allSample);
    }

    /** True when a part shown is of our own design: said once. */
    public boolean ours() {
        return texts.stream().anyMatch(Text::ours);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
