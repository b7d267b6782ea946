package org.phaenruam.app.plans.imports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.documents.Headings;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.kernel.Ids;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for files that come in on screens: keep one for a day, match its columns, say what it would do, do it. */
@Component
class IncomingFiles {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 120;

    private final IncomingStore store;
    private final Map<String, IncomingKind> kinds;
    private final Clock clock;

    IncomingFiles(IncomingStore store, List<IncomingKind> kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toMap(IncomingKind::name, Function.identity()));
        this.clock = clock;
    }

    /** What came of handing a file in. */
    sealed interface HandedIn {
        record Kept(UUID id) implements HandedIn {}

        record Refused(SheetRefusal refusal) implements HandedIn {}
    }

    /** A file with its sheet and its columns, for one of the screens. */
    record Opened(IncomingKind kind, IncomingFile file, Sheet sheet, Matched matched, boolean remembered) {}

    IncomingKind kind(String name) {
        IncomingKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no files of the kind '" + name + "' come in");
        }
        return kind;
    }

    /** Keeps a file for a day when it can be read at all. */
    @Transactional
    public HandedIn handIn(Actor actor, IncomingKind kind, String target, String name, byte[] bytes) {
        kind.require(actor, target);
        if (SheetReader.read(bytes, SheetLimits.UPLOAD) instanceof SheetRefusal refusal) {
            return new HandedIn.Refused(refusal);
        }
        store.dropKeptBefore(keptSince());
        String said = name.strip().replaceAll("[\\p{Cntrl}]", "");
        IncomingFile file = new IncomingFile(
                Ids.next(),
                kind.name(),
                target,
                said.length() > LONGEST_NAME ? said.substring(0, LONGEST_NAME) : said,
                Digests.sha256(bytes),
                bytes,
                "",
                "",
                false,
                new IncomingFile.Outcome(0, 0, 0));
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
            IncomingKind kind = kind(file.kind()).about(file.target());
            kind.require(actor, file.target());
            SheetRead read = SheetReader.read(file.bytes(), SheetLimits.UPLOAD, file.sheet());
            return read instanceof Sheet sheet ? Optional.of(opened(actor, kind, file, sheet)) : Optional.empty();
        });
    }

    private Opened opened(Actor actor, IncomingKind kind, IncomingFile file, Sheet sheet) {
        Optional<Matched> matched = Matched.read(file.columns()).filter(map -> map.fits(sheet));
        if (matched.isPresent()) {
            return new Opened(kind, file, sheet, matched.get(), false);
        }
        Matched guess = kind.guess(sheet.rows());
        Optional<Matched> remembered = store.remembered(actor.account(), layout(kind, sheet, guess))
                .flatMap(Matched::read)
                .map(map -> new Matched(guess.header(), map.columns()))
                .filter(map -> map.fits(sheet));
        return new Opened(kind, file, sheet, remembered.orElse(guess), remembered.isPresent());
    }

    /** Keeps how the columns match, for this file and for the next one with the same headings. */
    @Transactional
    public void match(Actor actor, Opened opened, Matched map) {
        store.match(opened.file().id(), map.kept());
        store.remember(actor.account(), layout(opened.kind(), opened.sheet(), map), map.kept(), clock.instant());
    }

    /** The same for tables of a kind whose headings are the same, and mean the same, in the same columns. */
    private static String layout(IncomingKind kind, Sheet sheet, Matched map) {
        String headings = kind.headings(sheet.rows(), map.header()).stream()
                .map(Headings::key)
                .collect(Collectors.joining("\n"));
        return Digests.sha256((kind.name() + "\n" + headings.stripTrailing()).getBytes(StandardCharsets.UTF_8));
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

    /**
     * Brings the file in, in one transaction and once. Behind another file it fails soon: a big one takes long, and whoever
     * waited would keep a connection all the while.
     */
    @Transactional
    public IncomingKind.Came carryOut(Actor actor, Opened opened, IncomingKind.Wish wish) {
        store.waitNoLonger();
        if (store.holdDone(opened.file().id())) {
            return new IncomingKind.Came.In(opened.file().outcome());
        }
        IncomingKind.Came came = opened.kind().carryOut(actor, opened, wish);
        if (came instanceof IncomingKind.Came.In in) {
            store.done(opened.file().id(), in.outcome(), clock.instant());
        }
        return came;
    }

    private Instant keptSince() {
        return clock.instant().minus(KEPT);
    }
}
