package org.phaenruam.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phaenruam.app.App;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real PostgreSQL and a real port, with a clock that stands still. All classes with exactly this
 * annotation share one context and one database: make what you need, under areas and names of your own, and never
 * count everybody's rows. {@link TestClock}, {@link Browser} and every bean can be autowired.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestBeans.class)
@ExtendWith(FreshClock.class)
public @interface ProductTest {}
