package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.testing.Browser;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A draft is dropped, or a branch taken out, in the same moment in which somebody puts a need under it or confirms a link to
 * it: one of the two sees the other. What is written down is held back meanwhile, so that both are under way, for certain.
 */
@ProductTest
class DropAtTheSameMomentTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** A plan that passed, a draft with a new branch, a need before the tambon's committee. */
    private final class Draft {
        private final Town town;
        private final String code;
        private final String plan;
        private final String need;
        private final String well;

        Draft(String tambon) {
            town = Town.in(product, tambon);
            code = town.plan();
            plan = "/plans/" + code;
            send("/nodes", "parent", "", "kind", "issue", "textTh", "น้ำพอใช้");
            Browser district = town.as("district");
            district.get(plan);
            String[] passed = {"key", Ids.next().toString(), "sentence", "ผ่านแล้ว", "on", "22 พฤศจิกายน 2569"};
            assertThat(district.post(plan + "/approve", passed).status()).isEqualTo(303);
            send("/editions", "edition", "ADDITIONAL", "reason", "ได้เงินเพิ่ม");
            send("/nodes", "parent", code + "-1", "kind", "project", "textTh", "บ่อบาดาล");
            well = jdbc.sql("select code from plans.node where plan_code = :plan and text_th = 'บ่อบาดาล'")
                    .param("plan", code)
                    .query(String.class)
                    .single();
            need = town.need("ขอบ่อบาดาล");
            assertThat(decide("village", "KM", "SEND_UP", 1, "URGENT", "").status())
                    .isEqualTo(303);
            List.of("coordinator", "tambon").forEach(town::as); // signing in is written down too
        }

        private void send(String to, String... fields) {
            Browser.Page page = post(town.as("recorder"), plan + "/edit", plan + to, fields);
            assertThat(page.status()).as(page.toString()).isEqualTo(303);
        }

        private static Browser.Page post(Browser window, String at, String to, String... fields) {
            List<String> all = new ArrayList<>(List.of("key", Ids.next().toString()));
            all.addAll(List.of(fields));
            window.get(at);
            return window.post(to, all.toArray(String[]::new));
        }

        private Browser.Page decide(String who, String type, String move, int seen, String reason, String node) {
            return town.decide(
                    who, type, need, seen, "move", move, "sentence", "ตามมติ", "reason", reason, "node", node);
        }

        Browser.Page put() {
            return decide("tambon", "KBT", "PUT_IN_PLAN", 2, "MATCHES_PLAN", well);
        }

        Browser.Page confirm() {
            String form = "/needs/" + need + "/link";
            return post(town.as("coordinator"), form, form, "kind", "SUPPORTS", "target", "plan-node:" + well);
        }

        /** What somebody sends who has looked at what would be lost. */
        Callable<Browser.Page> drop() {
            String at = plan + "/editions/2/drop";
            Browser recorder = town.as("recorder");
            Matcher seen = SEEN.matcher(recorder.get(at).body());
            assertThat(seen.find()).isTrue();
            return () -> recorder.post(at, "seen", seen.group(1));
        }

        Callable<Browser.Page> takeOut() {
            Browser recorder = town.as("recorder");
            recorder.get(plan + "/edit");
            String[] fields = {"key", Ids.next().toString(), "act", "remove", "seen", "1"};
            return () -> recorder.post(plan + "/nodes/" + well, fields);
        }

        boolean stands() {
            return jdbc.sql("select removed_at is null from plans.node where code = :code")
                    .param("code", well)
                    .query(Boolean.class)
                    .single();
        }

        int held() {
            return jdbc.sql("""
                select (select count(*) from proposals.in_plan where node_ref = :node)
                    + (select count(*) from alignment.confirmed where to_ref = 'plan-node:' || :node)\
                """).param("node", well).query(Integer.class).single();
        }
    }

    /** What came of two things that somebody began one after the other and that ended together. */
    private record Both(Browser.Page first, Browser.Page second) {}

    /** The first has done all but write its record when the second comes as far as it can; then both go on. */
    private Both together(Callable<Browser.Page> first, Callable<Browser.Page> second) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Browser.Page>> under = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit 54', 0))")
                        .query((row, n) -> "")
                        .single();
                Future<Browser.Page> one = people.submit(first);
                int waits = waiting(one, 0);
                Future<Browser.Page> other = people.submit(second);
                waiting(other, waits);
                return List.of(one, other);
            }));
            return new Both(under.get(0).get(), under.get(1).get());
        }
    }

    /** Which connection waits for this one, or for the one that does: as soon as another than {@code known} does. */
    private int waiting(Future<?> who, int known) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && !who.isDone()) {
            List<Integer> found =
                    jdbc.sql("""
                    select distinct pid from pg_locks
                    where not granted and pid <> :known and pg_blocking_pids(pid) && array[pg_backend_pid(), :known]\
                    """).param("known", known).query(Integer.class).list();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody came to wait" + (who.isDone() ? ", it ended before" : ""));
    }

    private static String said(Browser.Page page) {
        return page.body().replaceAll("<wbr>|</?span[^>]*>", "").replace('\u00a0', ' ');
    }

    @Test
    void aDropSeesTheNeedThatWasPutThereInTheSameMoment() throws Exception {
        Draft draft = new Draft("540601");
        Both both = together(draft::put, draft.drop());
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).as("the draft is kept").isEqualTo(422);
        assertThat(said(both.second())).contains("บ่อบาดาล", "ยกเลิกไม่ได้");
        assertThat(draft.stands()).isTrue();
        assertThat(draft.held()).isEqualTo(1);
    }

    @Test
    void aDropSeesTheLinkThatWasConfirmedInTheSameMoment() throws Exception {
        Draft draft = new Draft("540602");
        Both both = together(draft::confirm, draft.drop());
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).as("the draft is kept").isEqualTo(422);
        assertThat(draft.stands()).isTrue();
        assertThat(draft.held()).isEqualTo(1);
    }

    @Test
    void whoPutsANeedSeesThatTheBranchWasDroppedInTheSameMoment() throws Exception {
        Draft draft = new Draft("540603");
        Both both = together(draft.drop(), draft::put);
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).as("the need stays on the desk").isEqualTo(422);
        assertThat(said(both.second())).contains("ข้อนี้เพิ่งถูกเอาออกจากแผน");
        assertThat(draft.stands()).isFalse();
        assertThat(draft.held()).isZero();
    }

    @Test
    void whoConfirmsALinkSeesThatTheBranchWasDroppedInTheSameMoment() throws Exception {
        Draft draft = new Draft("540604");
        Both both = together(draft.drop(), draft::confirm);
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).as("nothing is tied").isEqualTo(422);
        assertThat(draft.stands()).isFalse();
        assertThat(draft.held()).isZero();
    }

    @Test
    void aBranchIsNotTakenOutFromUnderANeedThatCameInTheSameMoment() throws Exception {
        Draft draft = new Draft("540605");
        Both both = together(draft::put, draft.takeOut());
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).isEqualTo(422);
        assertThat(draft.stands()).isTrue();
        assertThat(draft.held()).isEqualTo(1);
    }

    @Test
    void aBranchIsNotTakenOutFromUnderALinkThatWasConfirmedInTheSameMoment() throws Exception {
        Draft draft = new Draft("540608");
        Both both = together(draft::confirm, draft.takeOut());
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).as("the branch stays").isEqualTo(422);
        assertThat(said(both.second())).contains("ความเชื่อมโยงที่ยืนยันแล้วผูกกับ 1 ข้อ", "(บ่อบาดาล)");
        assertThat(draft.stands()).isTrue();
        assertThat(draft.held()).isEqualTo(1);
    }

    @Test
    void whoConfirmsALinkSeesThatTheBranchWasTakenOutInTheSameMoment() throws Exception {
        Draft draft = new Draft("540701");
        Both both = together(draft.takeOut(), draft::confirm);
        assertThat(both.first().status()).isEqualTo(303);
        assertThat(both.second().status()).as("nothing is tied").isEqualTo(422);
        assertThat(draft.stands()).isFalse();
        assertThat(draft.held()).isZero();
    }

    @Test
    void aBranchIsTakenOutOnceTheLinkToWhatIsBelowItIsTakenBack() throws Exception {
        Draft draft = new Draft("540702");
        draft.send("/nodes", "parent", draft.well, "kind", "project", "textTh", "หอถังสูง");
        String tank = jdbc.sql("select code from plans.node where plan_code = :plan and text_th = 'หอถังสูง'")
                .param("plan", draft.code)
                .query(String.class)
                .single();
        String form = "/needs/" + draft.need + "/link";
        Browser coordinator = draft.town.as("coordinator");
        Draft.post(coordinator, form, form, "kind", "SUPPORTS", "target", "plan-node:" + tank);
        Browser.Page refused = draft.takeOut().call();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(said(refused))
                .contains("มีความเชื่อมโยงที่ยืนยันแล้วผูกกับ 1 ข้อ", "(หอถังสูง)")
                .doesNotContain("มีเรื่องจากชาวบ้าน");
        String link = jdbc.sql("select id::text from alignment.link where to_ref = :ref and state = 'CONFIRMED'")
                .param("ref", "plan-node:" + tank)
                .query(String.class)
                .single();
        String need = "/needs/" + draft.need;
        assertThat(Draft.post(coordinator, need, need + "/links", "link", link, "answer", "no")
                        .status())
                .isEqualTo(303);
        assertThat(draft.takeOut().call().status()).isEqualTo(303);
        assertThat(draft.stands()).isFalse();
    }

    @Test
    void aLinkThatWaitedIsNotConfirmedToABranchThatWasDroppedSince() throws Exception {
        Draft draft = new Draft("540607");
        String at = draft.plan + "/nodes/" + draft.well;
        Draft.post(draft.town.as("recorder"), at, at + "/link", "kind", "SUPPORTS", "target", "plan-node:MP19");
        String link = jdbc.sql("select id::text from alignment.link where from_ref = :ref and state = 'ASSERTED'")
                .param("ref", "plan-node:" + draft.well)
                .query(String.class)
                .single();
        assertThat(draft.drop().call().status()).isEqualTo(303);
        Browser district = draft.town.as("district");
        Browser.Page late = Draft.post(district, at, at + "/links", "link", link, "answer", "yes");
        assertThat(said(late.follow())).contains("ยืนยันไม่ได้ เพราะข้อนี้ถูกเอาออกจากแผนแล้ว");
        assertThat(jdbc.sql("select count(*) from alignment.confirmed where from_ref = :ref")
                        .param("ref", "plan-node:" + draft.well)
                        .query(Integer.class)
                        .single())
                .isZero();
        late = Draft.post(district, at, at + "/links", "link", link, "answer", "no");
        assertThat(said(late.follow())).contains("บันทึกว่าไม่ใช่แล้ว");
    }

    @Test
    void aNeedThatWasTakenOutDoesNotGoBackUnderABranchThatWasDroppedSince() throws Exception {
        Draft draft = new Draft("540606");
        assertThat(draft.put().status()).isEqualTo(303);
        assertThat(draft.decide("tambon", "KBT", "TAKE_OUT", 3, "OTHER", draft.well)
                        .status())
                .isEqualTo(303);
        assertThat(draft.drop().call().status()).isEqualTo(303);
        Draft.post(
                draft.town.as("tambon"),
                "/desks/" + draft.town.desk("KBT"),
                "/desks/" + draft.town.desk("KBT") + "/undo",
                "need",
                draft.need);
        assertThat(draft.held()).isZero();
    }
}
