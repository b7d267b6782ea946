package org.phaenruam.app.ops;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.mechanisms.LocalGovernments;
import org.phaenruam.app.plans.Approval;
import org.phaenruam.app.plans.Plan;
import org.phaenruam.app.plans.PlanNode;
import org.phaenruam.app.plans.PlanSamples;
import org.phaenruam.app.plans.PlanStory;
import org.phaenruam.app.proposals.Decision;
import org.phaenruam.app.proposals.NeedParticulars;
import org.phaenruam.app.proposals.NeedText;
import org.phaenruam.app.proposals.Particulars;
import org.phaenruam.app.proposals.Proposals;
import org.phaenruam.app.proposals.StepDetail;
import org.phaenruam.thaitext.ThaiDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Demonstration data: invented villages, needs, plans and sign-ins, marked as such wherever they show. Loaded once,
 * through the same doors and rules as people use.
 */
@Component
class Demonstration implements ApplicationRunner {
    /** One password for all demonstration sign-ins; the demonstration listens on this machine only. */
    static final String PASSWORD = "phaenruam-demo";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final ActorRef SAMPLE = ActorRef.system("sample");

    private final boolean wanted;
    private final AreasImport villages;
    private final Accounts accounts;
    private final LocalGovernments bodies;
    private final Proposals proposals;
    private final Particulars particulars;
    private final PlanSamples plans;
    private final PlanStory story;
    private final DemonstrationTies ties;
    private final Areas areas;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Demonstration(
            @Value("${phaen.demo:false}") boolean wanted,
            AreasImport villages,
            Accounts accounts,
            LocalGovernments bodies,
            Proposals proposals,
            Particulars particulars,
            PlanSamples plans,
            PlanStory story,
            DemonstrationTies ties,
            Areas areas,
            Clock clock,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.villages = villages;
        this.accounts = accounts;
        this.bodies = bodies;
        this.proposals = proposals;
        this.particulars = particulars;
        this.plans = plans;
        this.story = story;
        this.ties = ties;
        this.areas = areas;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Loads what is missing: nothing when it was loaded before, all or nothing otherwise. */
    void load() {
        if (!wanted || accounts.findByName("admin").isPresent()) {
            return;
        }
        List<AreasImport.SampleVillage> invented = ReferenceTable.read("/sample/villages.csv").stream()
                .map(Demonstration::village)
                .toList();
        villages.sampleVillages(invented, SAMPLE);
        transaction.executeWithoutResult(status -> {
            loadBodies();
            Map<String, String> planCodes = loadPlans();
            loadNeeds(planCodes);
            loadAccounts();
        });
        LOG.info("demonstration data loaded");
    }

    private static AreasImport.SampleVillage village(ReferenceTable.Row row) {
        int moo = Integer.parseInt(row.text("moo"));
        AreaCode tambon = new AreaCode(row.text("tambon_code"));
        return new AreasImport.SampleVillage(new AreaCode("%s%02d".formatted(tambon, moo)), tambon, moo);
    }

    private void loadBodies() {
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/bodies.csv")) {
            bodies.sample(
                    row.text("type_code"),
                    new AreaCode(row.text("area_code")),
                    row.text("code"),
                    row.text("name_th"),
                    row.text("name_en"),
                    row.list("serves").stream().map(AreaCode::new).toList());
        }
    }

    private Map<String, String> loadPlans() {
        Map<String, String> codes = new HashMap<>(Map.of("PROP-50", "PROP-50-2566"));
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/plans.csv")) {
            Plan plan = plans.add(
                    row.text("plan_type"),
                    new AreaCode(row.text("area_code")),
                    Integer.parseInt(row.text("period_from_be")),
                    Integer.parseInt(row.text("period_to_be")));
            codes.put(row.text("plan_key"), plan.code());
        }
        int seq = 100;
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/plan_nodes.csv")) {
            String plan = Optional.ofNullable(codes.get(row.text("plan_key")))
                    .orElseThrow(() -> new IllegalStateException("no sample plan " + row.text("plan_key")));
            String parent = row.text("parent_key");
            plans.addNode(new PlanNode(
                    row.text("node_key"),
                    plan,
                    parent.isEmpty() ? null : parent,
                    seq++,
                    row.text("kind"),
                    row.text("no"),
                    row.text("text_th"),
                    row.text("text_en"),
                    true,
                    true,
                    SourceStatus.OUR_DESIGN));
        }
        return codes;
    }

    private void loadNeeds(Map<String, String> planCodes) {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> planOfNode = nodePlans(planCodes);
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/needs.csv")) {
            NeedText text = new NeedText(
                    Ids.next(),
                    row.text("title_th"),
                    row.text("detail_th"),
                    row.textOr("title_official_th", ""),
                    row.text("village_code"),
                    "",
                    row.text("speaker_kind"),
                    row.text("speaker_label_th"),
                    row.text("doer_class"));
            String whole = codes.get(row.textOr("split_from", ""));
            String code = proposals.addSample(text, row.text("title_en"), whole);
            codes.put(row.text("key"), code);
            particulars.describeSample(
                    NeedParticulars.none(code, row.text("doer_class")).about(row.text("sector")));
        }
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/steps.csv")) {
            LocalDate on = LocalDate.now(clock).minusDays(Long.parseLong(row.text("days_ago")));
            if (row.text("move").equals("PLAN_APPROVED")) {
                approve(row, planOfNode, on);
            } else {
                String code = Optional.ofNullable(codes.get(row.text("need_key")))
                        .orElseThrow(() -> new IllegalStateException("no sample need " + row.text("need_key")));
                proposals.stepSample(code, decision(row, on, pointsTo(row, codes)));
            }
        }
        ties.tie(codes);
        ties.name();
    }

    private static Map<String, String> nodePlans(Map<String, String> planCodes) {
        Map<String, String> plans = new HashMap<>();
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/plan_nodes.csv")) {
            plans.put(row.text("node_key"), planCodes.getOrDefault(row.text("plan_key"), ""));
        }
        return plans;
    }

    private void approve(ReferenceTable.Row row, Map<String, String> planOfNode, LocalDate on) {
        String plan = planOfNode.getOrDefault(row.text("plan_node_key"), "PROP-50-2566");
        plans.approve(
                plan,
                new Approval(
                        Ids.next(),
                        row.text("body_code"),
                        row.text("sentence_th"),
                        row.text("sentence_en"),
                        on,
                        sitting(row, on)));
    }

    /** The number of a sitting, with the year of its step: the days move on with today, the file does not. */
    private static String sitting(ReferenceTable.Row row, LocalDate on) {
        return row.text("sitting").replaceFirst("/[0-9]{4}$", "/" + ThaiDates.year(on));
    }

    /** Money as {@code source:baht:fiscal year}, progress as {@code percent:paid}, a promise as days after the step. */
    private static StepDetail detail(ReferenceTable.Row row, LocalDate on) {
        String money = row.textOr("money", "");
        String progress = row.textOr("progress", "");
        String days = row.textOr("by_days", "");
        if (!money.isEmpty()) {
            String[] part = money.split(":");
            return StepDetail.money(part[0], new BigDecimal(part[1]), Integer.parseInt(part[2]));
        }
        if (!progress.isEmpty()) {
            String[] part = progress.split(":");
            return StepDetail.progress(Integer.parseInt(part[0]), new BigDecimal(part[1]), "");
        }
        return days.isEmpty() ? StepDetail.NONE : StepDetail.by(on.plusDays(Long.parseLong(days)));
    }

    /** What a step points to: the keys of other needs become their codes; the rest is said as it is. */
    private static String pointsTo(ReferenceTable.Row row, Map<String, String> codes) {
        String note = row.textOr("holder_note", "");
        return row.text("move").matches("MERGE|SPLIT")
                ? Arrays.stream(note.split(" ")).map(codes::get).collect(Collectors.joining(" "))
                : note;
    }

    private static Decision decision(ReferenceTable.Row row, LocalDate on, String target) {
        return new Decision(
                Ids.next(),
                0,
                row.text("move"),
                row.text("body_code"),
                row.text("reason_code"),
                row.text("sentence_th"),
                row.textOr("sentence_official_th", ""),
                row.text("sentence_en"),
                on,
                sitting(row, on),
                "",
                "",
                target,
                row.text("plan_node_key"),
                row.textOr("to_body_code", ""),
                detail(row, on),
                Optional.empty());
    }

    private void loadAccounts() {
        for (ReferenceTable.Row row : ReferenceTable.read("/sample/accounts.csv")) {
            String body = row.text("body_code");
            String days = row.text("for_days");
            Grant grant = new Grant(
                    Role.valueOf(row.text("role")),
                    new AreaCode(row.text("area_code")),
                    body.isEmpty() ? null : body,
                    null,
                    days.isEmpty() ? null : LocalDate.now(clock).plusDays(Long.parseLong(days)));
            String label = row.text("label_th");
            UUID account = accounts.createSample(row.text("sign_in_name"), PASSWORD, label, List.of(grant));
            if (row.text("sign_in_name").equals("coordinator.mueang")) {
                story.tell(Actor.person(account, label, List.of(grant), areas.tree()), new AreaCode("500107"));
            }
            LOG.debug("demonstration sign-in {} is {}", row.text("sign_in_name"), account);
        }
    }
}
