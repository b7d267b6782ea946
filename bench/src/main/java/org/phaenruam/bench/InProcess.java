package org.phaenruam.bench;

import java.nio.file.Path;
import org.phaenruam.app.App;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product inside the bench's own process, for what is measured at a door and not at a page. */
final class InProcess {
    private InProcess() {}

    static ConfigurableApplicationContext start(Path data) {
        SpringApplication product = new SpringApplication(App.class);
        product.setLogStartupInfo(false);
        return product.run(
                "--phaen.data=" + data,
                "--phaen.demo=false",
                "--server.port=0",
                "--logging.file.name=" + data.resolve("server.log"),
                "--logging.threshold.console=off");
    }
}
