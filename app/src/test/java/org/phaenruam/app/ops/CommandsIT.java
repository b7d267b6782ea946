package org.phaenruam.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.Browser;

/** The commands with and without a running server, and how a server starts, stops and refuses to start. */
class CommandsIT {
    private static final String COUNT =
            "{\"nation\":1,\"region\":6,\"cluster\":18,\"province\":77,\"district\":928,\"tambon\":7436,\"village\":%d}";

    private static ProductProcess run(int exit, String... arguments) throws Exception {
        ProductProcess process = ProductProcess.start(arguments);
        assertThat(process.exit()).as(process.out() + process.err()).isEqualTo(exit);
        return process;
    }

    @Test
    void commands_do_the_same_with_and_without_a_running_server() throws Exception {
        Path data = ProductProcess.freshFolder("commands");
        Path villages = ProductProcess.freshFolder("files").resolve("villages.csv");
        Files.writeString(villages, """
                village_code,moo,name_th,name_en,subdistrict_code,district_code,province_code
                50010804,4,บ้านทดลอง,,500108,5001,50
                """);
        Path copy = villages.resolveSibling("audit.txt");
        assertThat(run(0, "areas", "count", "--data", data.toString()).lastLine())
                .isEqualTo(COUNT.formatted(0));

        ProductProcess server = ProductProcess.serving("run", "--port", "0", "--data", data.toString());
        server.untilItSays("/setup?token=");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.port"))))
                .isEqualTo("rw-------");
        run(0, "import", "villages", villages.toString(), "--dry-run", "--data", data.toString());
        assertThat(run(0, "areas", "count", "--data", data.toString()).lastLine())
                .isEqualTo(COUNT.formatted(0));
        run(0, "import", "villages", villages.toString(), "--data", data.toString());
        assertThat(run(0, "areas", "count", "--data", data.toString()).lastLine())
                .isEqualTo(COUNT.formatted(1));
        ProductProcess missing = run(2, "import", "villages", villages + ".not", "--data", data.toString());
        assertThat(missing.err()).contains("There is no file");
        Path needs = villages.resolveSibling("needs.csv");
        Files.write(
                needs,
                "ปัญหา,รหัสหมู่บ้าน\nน้ำไม่ไหล,๕๐๐๑๐๘๐๔\nถนนพัง,50010899\n"
                        .getBytes(java.nio.charset.Charset.forName("x-windows-874")));
        ProductProcess bad = run(1, "import", "needs", needs.toString(), "--data", data.toString());
        assertThat(bad.err()).contains("line 3, column B: \"50010899\"", "บรรทัด 3 คอลัมน์ B", "Nothing was imported");
        Path map = villages.resolveSibling("map.txt");
        Files.writeString(map, "ปัญหา=title\nB=village_code\n");
        Files.writeString(needs, "ปัญหา,รหัสหมู่บ้าน\nน้ำไม่ไหล,๕๐๐๑๐๘๐๔\n");
        assertThat(run(0, "import", "needs", needs.toString(), "--dry-run", "--data", data.toString())
                        .out())
                .contains("1 would be added");
        run(0, "import", "needs", needs.toString(), "--map", map.toString(), "--data", data.toString());
        assertThat(run(0, "import", "needs", needs.toString(), "--data", data.toString())
                        .out())
                .contains("Added: 0. Already there: 1 rows");
        run(0, "export", "audit", copy.toString(), "--data", data.toString());

        refusals(server, data);
        assertThat(server.stop()).isEqualTo(143);
        assertThat(ProductProcess.postgres(data)).isEmpty();
        assertThat(data.resolve("server.port")).doesNotExist();

        ProductProcess verified = run(0, "verify", "--data", data.toString());
        assertThat(verified.lastLine()).startsWith("intact: ");
        assertThat(verified.out()).contains("figures agree: positions, 1", "figures agree: counts");
        assertThat(run(0, "verify", "--file", copy.toString(), "--data", data.toString())
                        .lastLine())
                .startsWith("intact: ");
        byte[] changed = Files.readAllBytes(copy);
        changed[changed.length - 10] ^= 1;
        Files.write(copy, changed);
        assertThat(run(1, "verify", "--file", copy.toString(), "--data", data.toString())
                        .err())
                .startsWith("BROKEN at TH#");
        assertThat(ProductProcess.postgres(data)).isEmpty();
    }

    private static void refusals(ProductProcess server, Path data) throws Exception {
        ProductProcess second = run(1, "run", "--port", "0", "--data", data.toString());
        assertThat(second.err().strip().lines()).singleElement().asString().contains("in use by another PhaenRuam");
        ProductProcess sample = run(1, "demo", "--port", "0", "--data", data.toString());
        assertThat(sample.err()).contains("holds real data");
        String port = server.base().substring(server.base().lastIndexOf(':') + 1);
        Path other = ProductProcess.freshFolder("port");
        ProductProcess busy = run(1, "run", "--port", port, "--data", other.toString());
        assertThat(busy.err().strip().lines()).singleElement().asString().contains("Port " + port + " is in use");
        assertThat(ProductProcess.postgres(other)).isEmpty();
        Browser browser = server.browser();
        assertThat(browser.postAsIs("/ops/command", "areas count", "").status()).isEqualTo(404);
    }
}
