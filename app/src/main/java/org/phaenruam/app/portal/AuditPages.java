package org.phaenruam.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Accounts;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Capacity;
import org.phaenruam.app.accounts.Deed;
import org.phaenruam.app.accounts.Role;
import org.phaenruam.app.accounts.Situation;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaTree;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.audit.AuditQuery;
import org.phaenruam.app.audit.AuditReader;
import org.phaenruam.app.audit.AuditRecord;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.Href;
import org.phaenruam.app.web.Option;
import org.phaenruam.app.web.Slice;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The record of deeds, for auditors and administrators of an area. */
@Controller
class AuditPages {
    static final Deed READ = Deed.of("audit.read", Capacity.AUDITOR, Capacity.ADMINISTRATOR);

    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    private static final String TAKEN = "audit.list-taken";

    private final AuditReader reader;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Areas areas;
    private final AuditWords words;

    AuditPages(
            AuditReader reader,
            Audit audit,
            TransactionTemplate transaction,
            Accounts accounts,
            Areas areas,
            AuditWords words) {
        this.audit = audit;
        this.transaction = transaction;
        this.reader = reader;
        this.accounts = accounts;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping("/audit")
    ModelAndView read(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String before) {
        List<AreaCode> own = own(actor);
        AreaCode area = area(actor, own, at);
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> wanted = day.isBlank() ? Optional.empty() : TypedDate.read(errors, "day", day, ui.today());
        AuditQuery query = query(area, deed.strip(), wanted, place(before), ui);
        List<AuditRecord> found = errors.any() ? List.of() : reader.list(query, PAGE + 1);
        List<AuditPage.Line> lines = lines(found.subList(0, Math.min(PAGE, found.size())), ui, actor);
        Href asked =
                Href.of("/audit").with("at", area.value()).with("deed", deed).with("day", day);
        String here = asked.toString();
        String next = found.size() > PAGE ? here + "&before=" + word(found.get(PAGE - 1)) : null;
        return ui.page(
                errors.any() ? 422 : 200,
                "portal/audit",
                new AuditPage(
                        ui.t("portal.audit.title", title(area, ui)),
                        choices(own, area, ui),
                        area.value(),
                        words.options(ui),
                        deed,
                        day,
                        lines,
                        next,
                        before.isEmpty() ? null : here,
                        asked.file("csv"),
                        asked.file("xlsx"),
                        errors));
    }

    private static List<AreaCode> own(Actor actor) {
        return Stream.of(Role.AUDITOR, Role.ADMINISTRATOR)
                .flatMap(role -> actor.areasAs(role).stream())
                .distinct()
                .toList();
    }

    /** The area that was asked for, else the first own one, where this actor may read. */
    private AreaCode area(Actor actor, List<AreaCode> own, String at) {
        AreaCode fallback = own.isEmpty() ? AreaCode.NATION : own.getFirst();
        AreaCode area = AreaCode.find(at)
                .filter(code -> areas.tree().find(code).isPresent())
                .orElse(fallback);
        actor.require(READ, Situation.at(area));
        return area;
    }

    @GetMapping("/audit.{format}")
    void file(
            Ui ui,
            Actor actor,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response)
            throws IOException {
        TableFormat as = TableDownload.format(format);
        AreaCode area = area(actor, own(actor), at);
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> wanted = day.isBlank() ? Optional.empty() : TypedDate.read(errors, "day", day, ui.today());
        if (errors.any()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        AuditQuery query = query(area, deed.strip(), wanted, null, ui);
        transaction.executeWithoutResult(status -> audit.record( // it names people (PDPA section 39)
                actor.ref(),
                TAKEN,
                new SubjectRef("area", area.value()),
                area,
                Map.of("format", as.suffix(), "deed", query.deed(), "day", day.strip())));
        List<String> header = Stream.of(
                        "day", "time", "deed", "who", "subject", "reference", "place", "area", "detail", "number")
                .map(column -> ui.t("portal.audit.column." + column))
                .toList();
        Stream<Named> rows = Slice.walk(from -> page(query, from.orElse(null)));
        String name = ui.t("portal.audit.title", title(area, ui));
        TableDownload.send(response, as, new Table(name, header, rows.map(row -> cells(row, ui))), name);
    }

    /** A record with the names of those whom its page of records speaks of. */
    private record Named(AuditRecord record, Map<String, String> people) {}

    private Slice<Named> page(AuditQuery query, @Nullable Cursor from) {
        AuditQuery behind = new AuditQuery(
                query.areas(),
                query.wide(),
                query.deed(),
                query.from(),
                query.until(),
                from == null ? null : place(from.key()));
        List<AuditRecord> read = reader.list(behind, AT_ONCE + 1);
        List<AuditRecord> records = read.subList(0, Math.min(AT_ONCE, read.size()));
        Map<String, String> people = people(records);
        return new Slice<>(
                records.stream().map(record -> new Named(record, people)).toList(),
                records.size(),
                null,
                read.size() > AT_ONCE ? Cursor.after(word(records.getLast()), "") : null);
    }

    private List<Cell> cells(Named row, Ui ui) {
        AuditRecord record = row.record();
        LocalDateTime at = LocalDateTime.ofInstant(record.at(), THAILAND);
        return List.of(
                Cell.of(at.toLocalDate()),
                Cell.of(SECOND.format(at)),
                Cell.of(words.of(record.deed(), ui)),
                Cell.of(row.people().computeIfAbsent(record.actor(), ref -> who(ref, ui))),
                Cell.of(subject(record, row.people(), ui)),
                Cell.of(record.subject()),
                Cell.of(title(record.area(), ui)),
                Cell.of(record.area().value()),
                Cell.of(record.detail()),
                Cell.of(record.chain() + "/" + record.seq()));
    }

    private Map<String, String> people(List<AuditRecord> records) {
        return new HashMap<>(accounts.who(records.stream()
                .flatMap(record -> Stream.of(record.actor(), record.subject()))
                .toList()));
    }

    private AuditQuery query(
            AreaCode area, String deed, Optional<LocalDate> day, AuditQuery.@Nullable Place before, Ui ui) {
        AreaTree tree = areas.tree();
        boolean wide = tree.get(area).level().rung() >= Level.PROVINCE.rung();
        Instant from = day.map(one -> one.atStartOfDay(THAILAND).toInstant()).orElse(Instant.EPOCH);
        Instant until =
                day.orElse(ui.today()).plusDays(1).atStartOfDay(THAILAND).toInstant();
        return new AuditQuery(within(area, wide), wide, deed, from, until, before);
    }

    /** The area and what lies below it; for wide areas down to the provinces, whose chains hold all below them. */
    private List<AreaCode> within(AreaCode area, boolean wide) {
        AreaTree tree = areas.tree();
        List<AreaCode> all = new ArrayList<>();
        Deque<AreaCode> open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            AreaCode next = open.pop();
            all.add(next);
            if (!wide || tree.get(next).level().rung() > Level.PROVINCE.rung()) {
                tree.children(next).forEach(child -> open.push(child.code()));
            }
        }
        return all;
    }

    private List<Option> choices(List<AreaCode> own, AreaCode area, Ui ui) {
        List<Option> choices = new ArrayList<>();
        Stream.concat(
                        own.stream(),
                        Stream.concat(
                                Stream.of(area),
                                areas.tree().children(area).stream().map(Area::code)))
                .distinct()
                .forEach(code -> choices.add(new Option(code.value(), title(code, ui))));
        return choices;
    }

    private String title(AreaCode area, Ui ui) {
        return areas.tree().find(area).map(found -> found.title(ui.lang())).orElse(area.value());
    }

    private List<AuditPage.Line> lines(List<AuditRecord> records, Ui ui, Actor actor) {
        Map<String, String> people = people(records);
        return records.stream()
                .map(record -> {
                    LocalDateTime at = LocalDateTime.ofInstant(record.at(), THAILAND);
                    String who = people.computeIfAbsent(record.actor(), ref -> who(ref, ui));
                    return new AuditPage.Line(
                            ui.t("portal.audit.when", ui.shortDate(at.toLocalDate()), MINUTE.format(at)),
                            words.of(record.deed(), ui),
                            who,
                            subject(record, people, ui),
                            href(record.subject(), actor),
                            title(record.area(), ui),
                            record.detail().replace(";", " · "),
                            record.chain() + "/" + record.seq());
                })
                .toList();
    }

    private String subject(AuditRecord record, Map<String, String> people, Ui ui) {
        String subject = record.subject();
        return subject.startsWith("account:")
                ? people.computeIfAbsent(subject, ref -> who(ref, ui))
                : subject.replaceFirst("^[a-z-]+:", "");
    }

    private String who(String ref, Ui ui) {
        return accounts.who(ref)
                .orElseGet(
                        () -> ref.startsWith("command:") ? ui.t("portal.audit.command") : ui.t("portal.audit.product"));
    }

    private static String href(String subject, Actor actor) {
        int colon = subject.indexOf(':');
        String id = subject.substring(colon + 1);
        return switch (subject.substring(0, colon)) {
            case "need" -> "/needs/" + id;
            case "account" -> actor.administers() ? "/people/" + id : "";
            case "area" -> "/areas/" + id;
            case "plan" -> "/plans/" + id;
            default -> "";
        };
    }

    private static String word(AuditRecord last) {
        return last.at().getEpochSecond() + "." + last.at().getNano() + "." + last.chain() + "." + last.seq();
    }

    /** The place that a link named; a made-up one is no place. */
    private static AuditQuery.@Nullable Place place(String word) {
        if (!word.matches("[0-9]{1,10}[.][0-9]{1,9}[.][A-Z0-9]{1,8}[.][0-9]{1,15}")) {
            return null;
        }
        String[] part = word.split("[.]");
        Instant at = Instant.ofEpochSecond(Long.parseLong(part[0]), Long.parseLong(part[1]));
        return new AuditQuery.Place(at, part[2], Long.parseLong(part[3]));
    }
}
