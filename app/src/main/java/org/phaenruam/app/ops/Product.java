package org.phaenruam.app.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phaenruam.app.database.Database;
import org.phaenruam.app.database.DatabaseAddress;
import org.phaenruam.app.database.DatabaseFailure;
import org.phaenruam.app.database.EarlyDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the product: as a server that announces itself, or just to run one command. */
final class Product {
    private static final String HOST = "http://127.0.0.1:";

    private final Class<?> application;
    private final Progress terminal;

    Product(Class<?> application, Progress terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    /** Serves until the process is told to stop. */
    int serve(Path data, String db, int port, boolean demo) {
        try {
            String database = place(db); // before anything is made
            RealData.check(data, demo);
            ConfigurableApplicationContext context = start(
                    data,
                    List.of("--phaen.db=" + db, "--phaen.demo=" + demo, "--server.port=" + port),
                    "--logging.threshold.console=warn");
            announce(context, database);
            Thread.currentThread().join();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return failed(e, NotEnoughMemory.server(demo ? "demo" : "run"));
        }
    }

    private void announce(ConfigurableApplicationContext context, String database) throws IOException {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Path folder = context.getBean(Database.class).dataFolder();
        new ServerFile(
                        port,
                        context.getBean(CommandDoor.class).token(),
                        ProcessHandle.current().pid(),
                        database)
                .write(folder);
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        terminal.say("ready " + HOST + port + " in " + String.format(Locale.ROOT, "%.1f", seconds) + " s");
        context.getBeanProvider(FirstSteps.class)
                .orderedStream()
                .flatMap(steps -> steps.lines(HOST + port).stream())
                .forEach(terminal::say);
    }

    /** Refuses a folder that is not there, for commands that need what is in one; whoever mistypes a name is told so. */
    boolean has(Path data) {
        if (Files.isDirectory(data)) {
            return true;
        }
        terminal.complain(
                "phaen: There is no data folder " + data + "; nothing was done. Look at the name after --data."
                        + " (ไม่มีโฟลเดอร์ข้อมูลนี้ จึงยังไม่ได้ทำอะไร ตรวจชื่อหลัง --data)");
        return false;
    }

    /** Runs a command in the server of this folder, or here when none is running. */
    int command(Path data, String db, String name, List<String> arguments) {
        try {
            place(db); // what is no address is refused, whoever would run the command
            for (int attempt = 1; ; attempt++) {
                var server = ServerFile.find(data);
                if (server.isPresent()) {
                    refuseAnother(data, server.get(), db);
                    var exit = RunningServer.run(server.get(), name, arguments, terminal);
                    if (exit.isPresent()) {
                        return exit.getAsInt();
                    }
                }
                try {
                    return here(data, db, name, arguments);
                } catch (RuntimeException e) {
                    DatabaseFailure failure = Failures.find(e, DatabaseFailure.class);
                    if (failure == null || !failure.folderInUse() || attempt == 10) {
                        throw e;
                    }
                    Thread.sleep(1_000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return failed(e, NotEnoughMemory.command(name));
        }
    }

    private static String place(String db) {
        return db.isBlank() ? ServerFile.OWN : DatabaseAddress.of(db).place();
    }

    /** A command in a server on another database than the one it names would read and write the wrong data. */
    private static void refuseAnother(Path data, ServerFile server, String db) {
        if (!db.isBlank() && !server.database().equals(place(db))) {
            String there = server.database().equals(ServerFile.OWN) ? "the folder's own" : server.database();
            String thereTh = server.database().equals(ServerFile.OWN) ? "ฐานข้อมูลในโฟลเดอร์เอง" : server.database();
            throw new DatabaseFailure("The server that runs on the data folder " + data + " works with another database"
                    + " (" + there + ") than --db names (" + place(db) + "); nothing was done. Leave out --db to use"
                    + " that server, stop it, or name another folder with --data."
                    + " (ระบบที่เปิดอยู่บนโฟลเดอร์นี้ใช้ฐานข้อมูลอื่น คือ " + thereTh + " ไม่ใช่ " + place(db)
                    + " ที่ระบุด้วย --db จึงยังไม่ได้ทำอะไร ให้ตัด --db ออกเพื่อใช้ระบบที่เปิดอยู่ ปิดระบบนั้นก่อน"
                    + " หรือเลือกโฟลเดอร์อื่นด้วย --data)");
        }
    }

    private int here(Path data, String db, String name, List<String> arguments) {
        try (ConfigurableApplicationContext context = start(
                data,
                List.of("--phaen.db=" + db, "--phaen.demo=false", "--phaen.command=" + name, "--server.port=0"),
                "--logging.threshold.console=off")) {
            return context.getBean(Commands.class).run(name, arguments, terminal);
        }
    }

    /** What is the same in every start and decides which beans there are: everything else is read when they are made. */
    static SpringApplication application(Class<?> source) {
        SpringApplication product = new SpringApplication(source);
        product.setLogStartupInfo(false);
        return product;
    }

    private ConfigurableApplicationContext start(Path data, List<String> properties, String console) {
        SpringApplication product = application(application);
        product.addInitializers(new EarlyDatabase());
        product.addListeners(
                (org.springframework.context.ApplicationListener<ContextClosedEvent>) event -> removeServerFile(data));
        List<String> all = new ArrayList<>(properties);
        all.add("--phaen.data=" + data);
        all.add("--logging.file.name=" + data.resolve("server.log"));
        all.add(console);
        // the one clear line of failed() says it; the whole story is for PHAEN_DEBUG
        all.add("--logging.level.org.springframework.boot.SpringApplication=off");
        all.add("--logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=off");
        return product.run(all.toArray(String[]::new));
    }

    private static void removeServerFile(Path data) {
        try {
            if (ServerFile.find(data)
                    .filter(file -> file.pid() == ProcessHandle.current().pid())
                    .isPresent()) {
                ServerFile.remove(data);
            }
        } catch (IOException e) {
            System.err.println("the file of the server's port stays behind: " + e);
        }
    }

    private int failed(Throwable e, String whenMemoryWasNotEnough) {
        terminal.complain("phaen: " + (NotEnoughMemory.is(e) ? whenMemoryWasNotEnough : Failures.oneLine(e)));
        if (System.getenv("PHAEN_DEBUG") != null) {
            e.printStackTrace();
        }
        return 1;
    }
}
