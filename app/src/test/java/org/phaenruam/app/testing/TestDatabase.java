package org.phaenruam.app.testing;

import java.util.Map;
import org.phaenruam.app.database.TestPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context an empty database of its own on the test server, and a data folder of its own. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "phaen.db", TestPostgres.freshDatabase(),
                                "phaen.data", TestPostgres.freshFolder().toString(),
                                // a test is alone on its database
                                "phaen.sign-ins.keep", "60s")));
    }
}
