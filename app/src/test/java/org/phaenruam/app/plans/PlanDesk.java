package org.phaenruam.app.plans;

import java.util.ArrayList;
import java.util.List;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.Town;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan of a town in the hands of those who write and adopt it: each deed is one form, and answers what came back. */
final class PlanDesk {
    private final Town town;
    private final JdbcClient jdbc;
    private final String code;

    PlanDesk(ApplicationContext product, String tambon) {
        town = Town.in(product, tambon);
        jdbc = product.getBean(JdbcClient.class);
        code = town.plan();
    }

    Town town() {
        return town;
    }

    String code() {
        return code;
    }

    String at() {
        return "/plans/" + code;
    }

    /** What a page says, without the places where a line may break. */
    static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    /** The page as somebody reads it who may change nothing here; a stranger's page may be a moment old. */
    String read(String path) {
        return said(town.as("province").get(at() + path));
    }

    String edit(String path) {
        return said(town.as("recorder").get(at() + path));
    }

    private Browser.Page send(String who, String path, List<String> fields, String... more) {
        List<String> all = new ArrayList<>(List.of("key", Ids.next().toString()));
        all.addAll(fields);
        all.addAll(List.of(more));
        Browser window = town.as(who);
        window.get(at() + "/editions");
        return window.post(at() + path, all.toArray(String[]::new));
    }

    Browser.Page add(String under, String kind, String text, String... more) {
        String parent = under.isEmpty() ? "" : node(under);
        return send("recorder", "/nodes", List.of("parent", parent, "kind", kind, "textTh", text), more);
    }

    /** One of the small forms of a branch: words, money, place, remove, restore. */
    Browser.Page change(String text, String act, String... more) {
        String version =
                stored("select version::text from plans.node where plan_code = :plan and text_th = :text", text);
        return send("recorder", "/nodes/" + node(text), List.of("seen", version, "act", act), more);
    }

    Browser.Page write(String path, String... fields) {
        return send("recorder", path, List.of(), fields);
    }

    Browser.Page begin(String kind) {
        return send("recorder", "/editions", List.of("edition", kind, "reason", "ทบทวนประจำปี"));
    }

    Browser.Page adopt(String who, String on, String... more) {
        return send(who, "/approve", List.of("sentence", "ผ่านแล้ว", "on", on), more);
    }

    String node(String text) {
        return stored("select code from plans.node where plan_code = :plan and text_th = :text", text);
    }

    private String stored(String sql, String text) {
        return jdbc.sql(sql)
                .param("plan", code)
                .param("text", text)
                .query(String.class)
                .single();
    }
}
