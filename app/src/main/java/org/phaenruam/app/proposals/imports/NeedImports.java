package org.phaenruam.app.proposals.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.documents.Headings;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.proposals.Proposals;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door for bringing needs in by file: keep the file, match its columns, say what it would do, do it. */
@Component
class NeedImports {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 120;

    private final ImportStore store;
    private final NeedsWriter writer;
    private final Proposals proposals;
    private final Clock clock;

    NeedImports(ImportStore store, NeedsWriter writer, Proposals proposals, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** What came of handing a file in. */
    sealed interface HandedIn {
        record Kept(UUID id) implements HandedIn {}

        record Refused(SheetRefusal refusal) implements HandedIn {}
    }

    /** A file with its sheet, for one of the screens. */
    record Opened(KeptFile file, Sheet sheet, ColumnMap map, boolean remembered) {}

    boolean mayImport(Actor actor, AreaCode area) {
        return actor.signedIn() && proposals.mayWrite(actor, area);
    }

    /** Keeps a file for a day when it can be read at all. */
    @Transactional
    public HandedIn handIn(Actor actor, AreaCode area, String name, byte[] bytes) {
        if (!mayImport(actor, area)) {
            throw new AccessDeniedException("no needs may be written here by this account");
        }
        SheetRead read = SheetReader.read(bytes, SheetLimits.UPLOAD);
        if (read instanceof SheetRefusal refusal) {
            return new HandedIn.Refused(refusal);
        }
        store.dropKeptBefore(keptSince());
        String kept = name.strip().replaceAll("[\\p{Cntrl}]", "");
        KeptFile file = new KeptFile(
                Ids.next(),
                area,
                kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept,
                sha256(bytes),
                bytes,
                "",
                "",
                false,
                0,
                0,
                List.of());
        store.keep(file, actor.account(), clock.instant());
        return new HandedIn.Kept(file.id());
    }

    /** The file as it was handed in, with the columns as matched, as remembered, or as guessed. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(Actor actor, UUID id) {
        if (!actor.signedIn()) {
            throw new AccessDeniedException("sign in to import");
        }
        return store.find(id, actor.account(), keptSince()).flatMap(file -> {
            SheetRead read = SheetReader.read(file.bytes(), SheetLimits.UPLOAD, file.sheet());
            return read instanceof Sheet sheet ? Optional.of(opened(actor, file, sheet)) : Optional.empty();
        });
    }

    private Opened opened(Actor actor, KeptFile file, Sheet sheet) {
        Optional<ColumnMap> matched = ColumnMap.read(file.columns()).filter(map -> map.fits(sheet));
        if (matched.isPresent()) {
            return new Opened(file, sheet, matched.get(), false);
        }
        ColumnMap guess = ColumnMap.guess(sheet);
        Optional<ColumnMap> remembered = store.remembered(actor.account(), signature(sheet, guess.header()))
                .flatMap(kept -> ColumnMap.remembered(kept, guess))
                .filter(map -> map.fits(sheet));
        return new Opened(file, sheet, remembered.orElse(guess), remembered.isPresent());
    }

    /** Reads another sheet of the workbook from now on, if there is one of this name with something in it. */
    @Transactional
    public boolean choose(Opened opened, String sheet) {
        boolean there = opened.sheet().others().contains(sheet)
                && SheetReader.read(opened.file().bytes(), SheetLimits.UPLOAD, sheet) instanceof Sheet;
        if (there) {
            store.choose(opened.file().id(), sheet);
        }
        return there;
    }

    /** Keeps how the columns match, for this file and for the next one with the same headings. */
    @Transactional
    public void match(Actor actor, Opened opened, ColumnMap map) {
        store.match(opened.file().id(), map.kept());
        String kept = map.keptFor(ColumnMap.guess(opened.sheet(), map.header()));
        store.remember(actor.account(), signature(opened.sheet(), map.header()), kept, clock.instant());
    }

    @Transactional(readOnly = true)
    public ImportPlan plan(Actor actor, Opened opened) {
        return plan(
                Importer.person(actor),
                opened.sheet(),
                opened.map(),
                opened.file().area());
    }

    private ImportPlan plan(Importer by, Sheet sheet, ColumnMap map, AreaCode within) {
        return writer.plan(by, sheet, map, within);
    }

    /**
     * Brings the file in, in one transaction. A file that is already in stays as it is.
     *
     * @param seen the mark of what was shown ({@link ImportPlan#seen}); empty: nothing was
     */
    @Transactional
    public Came carryOut(Actor actor, Opened opened, Wish wish, String seen) {
        store.lock();
        KeptFile now =
                store.find(opened.file().id(), actor.account(), keptSince()).orElse(opened.file());
        if (now.done()) {
            return new Came.In(new ImportOutcome(now.codes(), now.known(), now.leftOut()));
        }
        Importer by = Importer.person(actor);
        ImportPlan plan = plan(by, opened.sheet(), opened.map(), now.area());
        if (!plan.seen(opened).equals(seen) && (wish.goodOnly() || !seen.isEmpty())) {
            return new Came.Changed();
        }
        if (plan.bad() > 0 && !wish.goodOnly()) {
            return new Came.Held();
        }
        ImportOutcome outcome = write(by, plan, new Source(now.area(), now.name(), now.sha256()), wish);
        store.done(now.id(), outcome, clock.instant());
        return new Came.In(outcome);
    }

    /** Where needs come from. */
    record Source(AreaCode within, String name, String sha256) {}

    /** What is wanted: to send needs to their first body at once, and to leave bad rows out. */
    record Wish(boolean submit, boolean goodOnly) {}

    /** What came of pressing. */
    sealed interface Came {
        record In(ImportOutcome outcome) implements Came {}

        /** Rows are bad and only all or nothing was asked for. */
        record Held() implements Came {}

        /** What has to be looked at is not what was shown. */
        record Changed() implements Came {}
    }

    private ImportOutcome write(Importer by, ImportPlan plan, Source source, Wish wish) {
        ImportOutcome outcome = writer.write(by, plan, wish.submit());
        if (!outcome.codes().isEmpty()) {
            writer.record(by, source, outcome.codes().size(), outcome.known(), outcome.leftOut());
        }
        return outcome;
    }

    /** What a command's file would do. */
    @Transactional(readOnly = true)
    public NeedsWriter.Passed tryByCommand(Importer by, NeedsWriter.RowSource rows, ColumnMap map) {
        return writer.tryPass(by, rows, map, AreaCode.NATION);
    }

    /**
     * Brings a command's file in, in one pass and one transaction, which is undone when the file turns out to be damaged,
     * or when rows are bad and all or nothing was asked for.
     */
    @Transactional
    public NeedsWriter.Passed carryOutByCommand(
            Importer by, NeedsWriter.RowSource rows, ColumnMap map, Source source, Wish wish) {
        store.lock();
        NeedsWriter.Passed passed = writer.pass(by, rows, map, source.within(), wish.submit());
        ImportTally tally = passed.tally();
        if (passed.read() instanceof SheetRefusal || tally.bad() > 0 && !wish.goodOnly()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else if (tally.added() > 0) {
            writer.record(by, source, tally.added(), tally.known(), tally.bad());
        }
        return passed;
    }

    private Instant keptSince() {
        return clock.instant().minus(KEPT);
    }

    /** The same for tables with the same headings in the same columns; our own columns of a file of bad rows do not count. */
    static String signature(Sheet sheet, int header) {
        var headings = new StringBuilder();
        sheet.rows().get(header).cells().stream()
                .filter(cell -> !BadRows.isOurs(cell))
                .forEach(cell -> headings.append(Headings.key(cell)).append('\n'));
        return sha256(headings.toString().stripTrailing().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The same for a file of any length. */
    static String sha256(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read a second time", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
