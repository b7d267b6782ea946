package org.phaenruam.app;

import org.phaenruam.app.ops.Phaen;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The product. One package below this one is one module; its public types are its door. */
@Modulithic(systemName = "PhaenRuam")
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class App {
    public static void main(String[] arguments) {
        if (Boolean.getBoolean("spring.aot.processing")) {
            Phaen.describe(App.class);
            return;
        }
        System.exit(Phaen.run(App.class, arguments));
    }
}
