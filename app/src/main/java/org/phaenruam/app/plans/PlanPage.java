package org.phaenruam.app.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phaenruam.app.proposals.NeedListPage;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** One plan as a tree, with the needs under each branch; holes show. */
public record PlanPage(
        String code,
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
        int needCount,
        int emptyBranches,
        List<Branch> branches,
        String approver,
        boolean mayEdit,
        boolean mayApprove,
        int awaiting,
        UUID key,
        Map<String, String> typed,
        FormErrors errors) {

    /** A branch with what hangs on it. */
    public record Branch(
            String code,
            String kind,
            String no,
            String text,
            String textLang,
            boolean unknown,
            boolean incomplete,
            boolean sample,
            boolean takesNeeds,
            List<NeedListPage.Line> needs,
            List<Branch> below) {

        /** Needs on this branch and below. */
        public int count() {
            return needs.size() + below.stream().mapToInt(Branch::count).sum();
        }
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
