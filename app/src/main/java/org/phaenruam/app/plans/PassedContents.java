package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phaenruam.app.plans.editing.PlanSums;
import org.phaenruam.app.plans.editions.Contents;

/** A sealed edition in the shape in which a plan's page shows what stands in the plan. */
record PassedContents(Plan plan, Contents contents) {

    List<PlanNode> nodes() {
        List<PlanNode> nodes = new ArrayList<>();
        for (Contents.Node node : contents.nodes()) {
            nodes.add(new PlanNode(
                    node.code(),
                    plan.code(),
                    node.parent().isEmpty() ? null : node.parent(),
                    nodes.size() + 1,
                    node.kind(),
                    node.no(),
                    node.textTh(),
                    node.textEn(),
                    true,
                    plan.sample(),
                    plan.sourceStatus()));
        }
        return nodes;
    }

    PlanSums sums() {
        Map<Integer, BigDecimal> years = new TreeMap<>();
        Map<String, BigDecimal> money = new HashMap<>();
        Map<String, String> doers = new HashMap<>();
        for (Contents.Node node : contents.nodes()) {
            node.money().forEach(line -> years.merge(line.yearBe(), line.baht(), BigDecimal::add));
            if (!node.money().isEmpty()) {
                money.put(node.code(), node.baht());
            }
            if (!node.doer().isEmpty()) {
                doers.put(node.code(), node.doer());
            }
        }
        return new PlanSums(years, money, doers);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        contents.sections().forEach(section -> texts.put(section.part(), section.text()));
        return texts;
    }
}
