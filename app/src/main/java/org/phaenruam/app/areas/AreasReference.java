package org.phaenruam.app.areas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.database.ReferenceTable;
import org.phaenruam.app.database.ReferenceTable.Row;
import org.phaenruam.app.kernel.ActorRef;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SourceStatus;
import org.phaenruam.app.kernel.SubjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the reference tables of the areas into the database: at the first start, and when a release ships newer ones. */
@Component
class AreasReference {
    private static final Logger LOG = LoggerFactory.getLogger(AreasReference.class);
    static final String AREAS = "/reference/areas/areas.csv";
    private static final String GROUPS = "/reference/areas/groups.csv";
    private static final String MEMBERS = "/reference/areas/group_members.csv";
    private static final String NAME = "areas";
    private static final ActorRef TABLES = ActorRef.system("reference");
    private static final int TOLD = 100;

    private final AreaBook book;
    private final AreaStore store;
    private final GroupStore groups;
    private final Audit audit;
    private boolean newer;

    AreasReference(AreaBook book, AreaStore store, GroupStore groups, Audit audit) {
        this.book = book;
        this.store = store;
        this.groups = groups;
        this.audit = audit;
    }

    /**
     * The first thing of a start: fills an empty database. What newer tables change waits for {@link #loadNewer}: needs,
     * roles and committees follow only once there is somebody who hears of it.
     */
    void begin() {
        Optional<String> loaded = store.findLoaded(NAME);
        newer = loaded.isPresent() && !loaded.equals(Optional.of(sha256()));
        if (loaded.isEmpty()) {
            load();
        } else {
            book.refreshBeside();
        }
    }

    /** Loads what {@link #begin} left for later. */
    void loadNewer() {
        if (newer) {
            load();
            newer = false;
        }
    }

    /** Loads the tables unless exactly these were loaded before; several nodes may try at once. */
    void load() {
        String sha256 = sha256();
        if (!store.findLoaded(NAME).equals(Optional.of(sha256))) {
            long start = System.nanoTime();
            int changed = book.write(tree -> loadInto(tree, sha256));
            LOG.info(
                    "{} areas of the reference tables loaded in {} ms",
                    changed,
                    (System.nanoTime() - start) / 1_000_000);
        }
        book.refreshBeside();
    }

    private int loadInto(AreaSnapshot tree, String sha256) {
        if (store.findLoaded(NAME).equals(Optional.of(sha256))) {
            return 0;
        }
        LocalDate today = book.today();
        ReferenceChanges.Found found = ReferenceChanges.of(
                ReferenceTable.read(AREAS).stream().map(AreasReference::area).toList(), tree, store.decided());
        AreaChanges changes = found.changes();
        book.apply(changes, today, tree, () -> {
            ReferenceTable.read(GROUPS).forEach(groups::putGroup);
            ReferenceTable.read(MEMBERS).forEach(row -> groups.putMember(row, today));
        });
        store.rememberLoaded(NAME, sha256);
        if (tree.size() > 0) {
            tell(found, sha256);
        }
        return changes.added().size()
                + changes.renamed().size()
                + changes.moved().size();
    }

    /** The first filling of an empty database changes nothing of anybody; what newer tables do then is kept on record. */
    private void tell(ReferenceChanges.Found found, String sha256) {
        AreaChanges changes = found.changes();
        Map<String, String> detail = new TreeMap<>();
        detail.put("sha256", sha256);
        detail.put("added", told(changes.added().stream().map(AreaRow::code).toList()));
        detail.put("renamed", told(changes.renamed().stream().map(AreaRow::code).toList()));
        detail.put("moved", told(changes.moved().stream().map(AreaRow::code).toList()));
        detail.put("left", told(found.left()));
        audit.record(TABLES, "areas.tables-loaded", new SubjectRef("area-file", sha256), AreaCode.NATION, detail);
        if (!found.left().isEmpty()) {
            LOG.warn(
                    "the newer reference tables say otherwise than what people recorded of areas; these stay as people"
                            + " made them: {}. Where the tables are right, record a change of the area.",
                    told(found.left()));
        }
    }

    /** How many there are, and the first of them. */
    private static String told(List<AreaCode> codes) {
        String first = codes.stream().sorted().limit(TOLD).map(AreaCode::value).collect(Collectors.joining(" "));
        return codes.isEmpty() ? "0" : codes.size() + ": " + first + (codes.size() > TOLD ? " …" : "");
    }

    static AreaRow area(Row row) {
        Area area = new Area(
                new AreaCode(row.text("code")),
                AreaKind.valueOf(row.text("kind")),
                row.text("name_th"),
                orNull(row.text("name_en")),
                row.text("parent_code").isEmpty() ? null : new AreaCode(row.text("parent_code")),
                null,
                SourceStatus.ofMark(row.text("source_status")),
                false);
        String from = row.text("valid_from");
        return new AreaRow(
                area,
                orNull(row.text("postcode")),
                SourceStatus.ofMark(row.textOr("postcode_source_status", "?")),
                row.text("source"),
                from.isEmpty() ? null : LocalDate.parse(from));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> files = new ArrayList<>(List.of(AREAS, GROUPS, MEMBERS));
            for (String file : files) {
                try (InputStream in = AreasReference.class.getResourceAsStream(file)) {
                    if (in == null) {
                        throw new IllegalStateException("the reference table " + file + " is not shipped");
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the reference tables of the areas cannot be read", e);
        }
    }
}
