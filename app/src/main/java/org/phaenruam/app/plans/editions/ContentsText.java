package org.phaenruam.app.plans.editions;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sealed form of an edition: UTF-8, one line for each thing, fields parted by tabs, the same content always the same
 * text. Its SHA-256 is the seal; anybody can count it again from the file that the edition's page offers.
 */
final class ContentsText {
    private static final String FIRST_LINE = "phaenruam-plan 1";

    private ContentsText() {}

    static String write(Contents contents) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "plan", contents.planCode());
        contents.sections().forEach(s -> line(text, "section", s.part(), s.text()));
        for (Contents.Node n : contents.nodes()) {
            line(
                    text,
                    "node",
                    n.code(),
                    n.parent(),
                    n.kind(),
                    n.no(),
                    n.textTh(),
                    n.textEn(),
                    n.detail(),
                    n.doer(),
                    n.body(),
                    n.responsible());
            n.money()
                    .forEach(m -> line(
                            text,
                            "money",
                            n.code(),
                            String.valueOf(m.yearBe()),
                            m.source(),
                            m.baht().setScale(2).toPlainString()));
        }
        for (Contents.Indicator i : contents.indicators()) {
            line(
                    text,
                    "indicator",
                    i.id(),
                    i.node(),
                    i.name(),
                    i.unit(),
                    plain(i.base()),
                    i.baseYear() == null ? "" : String.valueOf(i.baseYear()),
                    plain(i.target()),
                    String.valueOf(i.targetYear()));
        }
        return text.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t");
            String field = fields[i];
            text.append(field.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        text.append('\n');
    }

    /** Reads what {@link #write} wrote; throws {@link IllegalArgumentException} for anything else. */
    static Contents read(String text) {
        String plan = "";
        List<Contents.Section> sections = new ArrayList<>();
        Map<String, Contents.Node> nodes = new LinkedHashMap<>();
        Map<String, List<Contents.Money>> money = new LinkedHashMap<>();
        List<Contents.Indicator> indicators = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(FIRST_LINE)) {
            throw new IllegalArgumentException("not a sealed plan: '" + lines[0] + "'");
        }
        for (int i = 1; i < lines.length - 1; i++) {
            String[] f = fields(lines[i]);
            switch (f[0]) {
                case "plan" -> plan = f[1];
                case "section" -> sections.add(new Contents.Section(f[1], f[2]));
                case "node" -> nodes.put(f[1], node(f));
                case "money" ->
                    money.computeIfAbsent(f[1], k -> new ArrayList<>())
                            .add(new Contents.Money(Integer.parseInt(f[2]), f[3], new BigDecimal(f[4])));
                case "indicator" -> indicators.add(indicator(f));
                default -> throw new IllegalArgumentException("line " + (i + 1) + " of a sealed plan: '" + f[0] + "'");
            }
        }
        List<Contents.Node> whole = nodes.values().stream()
                .map(n -> withMoney(n, money.getOrDefault(n.code(), List.of())))
                .toList();
        return new Contents(plan, sections, whole, indicators);
    }

    private static Contents.Node node(String[] f) {
        return new Contents.Node(f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], List.of());
    }

    private static Contents.Indicator indicator(String[] f) {
        return new Contents.Indicator(
                f[1],
                f[2],
                f[3],
                f[4],
                f[5].isEmpty() ? null : new BigDecimal(f[5]),
                f[6].isEmpty() ? null : Integer.valueOf(f[6]),
                new BigDecimal(f[7]),
                Integer.parseInt(f[8]));
    }

    static Contents.Node withMoney(Contents.Node n, List<Contents.Money> money) {
        return new Contents.Node(
                n.code(),
                n.parent(),
                n.kind(),
                n.no(),
                n.textTh(),
                n.textEn(),
                n.detail(),
                n.doer(),
                n.body(),
                n.responsible(),
                money);
    }

    private static String[] fields(String line) {
        String[] fields = line.split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = unescaped(fields[i]);
        }
        return fields;
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            char next = i < field.length() ? field.charAt(i) : '\\';
            text.append(
                    switch (next) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> next;
                    });
        }
        return text.toString();
    }

    /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
    static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
