package org.phaenruam.app.ops;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.areas.AreaKind;
import org.phaenruam.app.areas.Areas;
import org.phaenruam.app.areas.AreasImport;
import org.phaenruam.app.areas.ImportReport;
import org.phaenruam.app.audit.AuditReader;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.app.mechanisms.LocalGovernments;
import org.phaenruam.app.plans.InventedPlans;
import org.phaenruam.app.proposals.InventedNeeds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code generate national --needs N --seed S [--villages FILE] [--day DAY]}: invented villages, plans and needs in the
 * number that the nation has. The same seed and day make the same rows.
 */
@Component
class GenerateNationalCommand implements Command {
    /** Fixed, so that the same seed makes the same rows on any day. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final int MOST = 10_000_000;
    /** What may have happened in data before: it was given its villages. */
    private static final Set<String> FRESH = Set.of("areas.imported");
    /** The nation's 75,200 villages, spread over its tambons. */
    private static final int VILLAGES = 75_200;

    private final AuditReader records;
    private final AreasImport villages;
    private final Areas areas;
    private final LocalGovernments governments;
    private final InventedPlans plans;
    private final InventedNeeds needs;
    private final Database database;
    private final TransactionTemplate transaction;

    GenerateNationalCommand(
            AuditReader records,
            AreasImport villages,
            Areas areas,
            LocalGovernments governments,
            InventedPlans plans,
            InventedNeeds needs,
            Database database,
            TransactionTemplate transaction) {
        this.records = records;
        this.villages = villages;
        this.areas = areas;
        this.governments = governments;
        this.plans = plans;
        this.needs = needs;
        this.database = database;
        this.transaction = transaction;
    }

    private record Wanted(int needs, long seed, LocalDate day, Optional<Path> file) {}

    @Override
    public String name() {
        return "generate national";
    }

    @Override
    public int run(List<String> arguments, Progress out) {
        Wanted wanted;
        try {
            wanted = new Wanted(
                    Integer.parseInt(after(arguments, "--needs").orElse("300000")),
                    Long.parseLong(after(arguments, "--seed").orElse("1")),
                    after(arguments, "--day").map(LocalDate::parse).orElse(DAY),
                    after(arguments, "--villages").map(Path::of));
        } catch (NumberFormatException | DateTimeParseException e) {
            out.complain("Not understood: " + e.getMessage() + "; numbers and a day such as 2026-11-22 are wanted."
                    + " (อ่านตัวเลขหรือวันที่ไม่ได้)");
            return 2;
        }
        if (wanted.needs() < 1 || wanted.needs() > MOST) {
            out.complain("--needs must be between 1 and " + MOST + ". (จำนวนไม่ถูกต้อง)");
            return 2;
        }
        if (needs.holdsRealNeeds() || RealData.marked(database.dataFolder())) {
            out.complain("This data holds real work; invented needs do not belong there, name another folder with"
                    + " --data. (ข้อมูลนี้ใช้งานจริง ใช้โฟลเดอร์อื่น)");
            return 1;
        }
        if (needs.done()) {
            out.complain("Invented needs are here already; take a new folder. (มีข้อมูลจำลองอยู่แล้ว ใช้โฟลเดอร์ใหม่)");
            return 1;
        }
        if (records.holdsOtherThan(FRESH)) {
            out.complain(
                    "This data holds other work already: needs, plans, accounts or areas that were changed. Invented"
                            + " data would mix with it; name a new folder with --data."
                            + " (ข้อมูลนี้มีงานอื่นอยู่แล้ว เช่น ความต้องการ แผน บัญชีผู้ใช้ หรือพื้นที่ที่เปลี่ยนไป"
                            + " ข้อมูลจำลองจะปนกัน ใช้โฟลเดอร์ใหม่ด้วย --data)");
            return 1;
        }
        return write(wanted, out);
    }

    private static Optional<String> after(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }

    private int write(Wanted wanted, Progress out) {
        long start = System.nanoTime();
        Boolean written = transaction.execute(status -> {
            if (!addVillages(wanted, out)) {
                status.setRollbackOnly();
                return false;
            }
            List<Area> tambons = tambons();
            out.say(governments.samples(tambons, InventedNeeds.BY) + " อบต.");
            InventedPlans.Shelf shelf = plans.make(wanted.seed(), wanted.day());
            out.say(shelf.size() + " แผน / plans" + since(start));
            long steps = needs.write(
                    new InventedNeeds.Order(wanted.needs(), wanted.seed(), wanted.day(), shelf::find), out::say);
            out.say(wanted.needs() + " ความต้องการ / needs, " + steps + " ก้าว / steps" + since(start));
            return true;
        });
        if (!Boolean.TRUE.equals(written)) {
            return 1;
        }
        needs.tidy();
        out.say("เสร็จ / done" + since(start) + "; seed " + wanted.seed() + ", as of " + wanted.day()
                + ": ข้อมูลตัวอย่าง ไม่ใช่เรื่องจริง / sample data, nothing here is real");
        return 0;
    }

    private boolean addVillages(Wanted wanted, Progress out) {
        if (wanted.file().isEmpty()) {
            out.say(villages.sampleVillages(invented(), InventedNeeds.BY) + " หมู่บ้านจำลอง / invented villages");
            return true;
        }
        Path file = wanted.file().get();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ImportReport report = villages.importVillages(in, null, InventedNeeds.BY);
            report.lines(Lang.TH).forEach(report.clean() ? out::say : out::complain);
            report.lines(Lang.EN).forEach(report.clean() ? out::say : out::complain);
            return report.clean();
        } catch (NoSuchFileException e) {
            out.complain("There is no file " + file + " (ไม่มีไฟล์นี้)");
        } catch (IOException e) {
            out.complain("The file cannot be read: " + e + " (อ่านไฟล์ไม่ได้)");
        }
        return false;
    }

    /** Bangkok's khwaeng have no villages. */
    private List<Area> tambons() {
        return areas.tree().all(Level.TAMBON).stream()
                .filter(area -> area.kind() == AreaKind.TAMBON)
                .toList();
    }

    private List<AreasImport.SampleVillage> invented() {
        List<AreasImport.SampleVillage> all = new ArrayList<>();
        List<Area> tambons = tambons();
        for (int i = 0; i < tambons.size(); i++) {
            long upTo = (long) VILLAGES * (i + 1) / tambons.size();
            int swing = i % 2 == 0 ? i / 2 % 7 : -((i - 1) / 2 % 7); // a pair of tambons swings to both sides
            long count = upTo - (long) VILLAGES * i / tambons.size() + swing;
            AreaCode tambon = tambons.get(i).code();
            for (int moo = 1; moo <= count; moo++) {
                all.add(new AreasImport.SampleVillage(new AreaCode("%s%02d".formatted(tambon, moo)), tambon, moo));
            }
        }
        return all;
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, " (%.1f s)", (System.nanoTime() - start) / 1e9);
    }
}
