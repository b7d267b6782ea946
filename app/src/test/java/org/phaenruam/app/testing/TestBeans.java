package org.phaenruam.app.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/** What tests add to the product. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Hears the statements of web requests; see {@link CountedStatements}. */
    @Bean
    static CountedStatements countedStatements() {
        return new CountedStatements();
    }

    /** A fresh browser, without cookies, wherever one is injected. */
    @Bean
    @Scope("prototype")
    Browser browser(Environment environment) {
        return new Browser("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }
}
