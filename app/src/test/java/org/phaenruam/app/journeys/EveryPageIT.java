package org.phaenruam.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.phaenruam.app.testing.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Somebody of every role follows every link on a small phone. Each page is sound in plain Thai and English (in the
 * long test in official Thai, too), no link leads to a refusal, and in the end every address that can be opened has been.
 */
@DemonstrationTest
@EnabledIf("org.phaenruam.app.testing.Chromium#possible")
class EveryPageIT {
    /** Files, pieces of a page, and what is only reached in the middle of a task; those have tests of their own. */
    private static final Set<String> NOT_PAGES = Set.of(
            "/areas/list.{format}",
            "/budget.{format}",
            "/budget/files",
            "/plans/gaps", // leads on to the gaps of one plan
            "/plans/links",
            "/budget/files/{no}",
            "/budget/import/{id}",
            "/budget/import/{id}/preview",
            "/budget/import/{id}/done",
            "/budget/import/{id}/report.{suffix}",
            "/plans/{code}/import/{id}",
            "/plans/{code}/import/{id}/preview",
            "/plans/{code}/import/{id}/done",
            "/plans/{code}/import/{id}/report.{suffix}",
            "/needs/split-area",
            "/plans/{code}/compare",
            "/plans/{code}/editions/{seq}/drop", // where a draft of a later edition is open
            "/desks/{bodyCode}/ranking", // where more is to be ranked than the desk shows
            "/plans/{code}/branches.{format}",
            "/plans/{code}/editions/{seq}/branches.{format}",
            "/plans/{code}/indicators.{format}",
            "/desks/{bodyCode}/needs.{format}",
            "/desks/{bodyCode}/ranking.{format}",
            "/audit.{format}",
            "/people.{format}",
            "/plans.{format}",
            "/plans/links.{format}",
            "/plans/{code}/history.{format}",
            "/plans/{code}/editions.{format}",
            "/areas/{code}/history.{format}",
            "/budget/files.{format}",
            "/plans/{code}/coverage.{format}",
            "/plans/{code}/gaps.{format}",
            "/plans/money.{format}",
            "/bodies/list.{format}",
            "/needs.{format}",
            "/bundles.{format}",
            "/plans/list.{format}",
            "/plans/nodes.{format}",
            "/words.{format}",
            "/plans/{code}/editions/{seq}/sealed.txt",
            "/needs/import/form.{suffix}",
            "/needs/import/{id}/bad.{suffix}",
            "/needs/import/{id}/done",
            "/needs/{code}/files/{file}",
            "/needs/{code}/files/{file}/thumbnail",
            "/me/data.json",
            "/setup");

    private static final List<String> EVERYBODY = List.of(
            "",
            "recorder.suthep",
            "speaker.suthep",
            "tambon.suthep",
            "coordinator.mueang",
            "municipality.suthep",
            "engineer.suthep",
            "irrigation.chiangmai",
            "district.mueang",
            "region.north",
            "admin.chiangmai",
            "auditor.chiangmai");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageOfEveryRoleIsSoundAndNoLinkIsRefused() {
        var opened = new TreeSet<String>();
        try (Chromium chromium = new Chromium()) {
            var crawl = new Crawl(chromium, "http://127.0.0.1:" + port);
            for (String name : EVERYBODY) {
                crawl.as(name);
            }
            opened.addAll(crawl.opened());
            System.out.println(crawl.figures());
            assertThat(crawl.troubles()).isEmpty();
        }
        assertThat(pages().filter(page -> opened.stream().noneMatch(path -> matches(page, path))))
                .as("pages that no link leads to")
                .isEmpty();
    }

    private java.util.stream.Stream<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.phaenruam"))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !NOT_PAGES.contains(pattern))
                .sorted();
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(org.springframework.http.server.PathContainer.parsePath(path));
    }
}
