package org.phaenruam.app.areas;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.phaenruam.app.documents.Sheet;
import org.phaenruam.app.documents.SheetLimits;
import org.phaenruam.app.documents.SheetRead;
import org.phaenruam.app.documents.SheetReader;
import org.phaenruam.app.documents.SheetRefusal;
import org.phaenruam.app.documents.SheetRow;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Level;
import org.phaenruam.thaitext.ThaiDigits;
import org.phaenruam.thaitext.ThaiText;

/** Reads another list of areas: any level, any order of columns, headings as offices and data sets have them. */
final class GazetteerFile {
    /** One line as it is written there; empty where the file has no such column. */
    record Line(int line, Level level, String code, String nameTh, String nameEn, String moo, String parent) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<GazetteerFinding> bad = new ArrayList<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private String sha256 = "";
    private String refusal = "";

    private GazetteerFile() {}

    /** Reads it to the end; the caller closes the stream. */
    static GazetteerFile read(InputStream in) throws IOException {
        GazetteerFile file = new GazetteerFile();
        byte[] content = in.readNBytes(SheetLimits.COMMAND.bytes() + 1);
        SheetRead read = SheetReader.read(content, SheetLimits.COMMAND);
        switch (read) {
            case SheetRefusal refused -> file.refusal = refused.text(Lang.TH) + " / " + refused.text(Lang.EN);
            case Sheet sheet -> {
                file.sha256 = sha256(content);
                file.read(sheet);
            }
        }
        return file;
    }

    List<Line> lines() {
        return lines;
    }

    /** Lines that cannot be understood. */
    List<GazetteerFinding> bad() {
        return bad;
    }

    String sha256() {
        return sha256;
    }

    /** Why the whole file cannot be read; else empty. */
    String refusal() {
        return refusal;
    }

    private void read(Sheet sheet) {
        GazetteerColumns columns = GazetteerColumns.of(sheet.rows().getFirst().cells());
        if (!columns.usable()) {
            refusal = GazetteerReport.text(Lang.TH, "areas.reconcile.columns") + " / "
                    + GazetteerReport.text(Lang.EN, "areas.reconcile.columns");
            return;
        }
        sheet.rows().stream().skip(1).forEach(row -> line(columns, row));
    }

    private void line(GazetteerColumns columns, SheetRow row) {
        String code = ThaiDigits.toArabic(columns.code(row));
        String name = AreaNames.normalise(columns.nameTh(row));
        Level level = columns.level(code);
        if (level == null || level == Level.NATION) {
            bad.add(bad(row, code, name, "areas.reconcile.bad.code"));
            return;
        }
        if (name.isEmpty() || AreaNames.problem(name, true).isPresent()) {
            bad.add(bad(row, code, name, "areas.reconcile.bad.name"));
            return;
        }
        Integer first = firstLines.putIfAbsent(code, row.line());
        if (first != null) {
            bad.add(bad(row, code, name, "areas.reconcile.bad.twice"));
            return;
        }
        lines.add(new Line(
                row.line(),
                level,
                code,
                name,
                ThaiText.normalise(columns.nameEn(row)),
                ThaiDigits.toArabic(columns.moo(row)),
                ThaiDigits.toArabic(columns.parent(row, level))));
    }

    private static GazetteerFinding bad(SheetRow row, String code, String name, String why) {
        return new GazetteerFinding(GazetteerFinding.Kind.BAD, null, code, row.line(), "", name, why, "");
    }

    /** The level of an official code, by its digits. */
    static Level byDigits(String code) {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 4 -> Level.DISTRICT;
            case 6 -> Level.TAMBON;
            default -> Level.VILLAGE;
        };
    }

    static boolean official(String code) {
        return AreaCode.find(code).isPresent() && Character.isDigit(code.charAt(0));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
