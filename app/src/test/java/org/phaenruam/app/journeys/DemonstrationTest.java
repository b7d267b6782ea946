package org.phaenruam.app.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.test.context.TestPropertySource;

/** The product with its demonstration data, as {@code ./phaen demo} starts it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest
@TestPropertySource(properties = {"phaen.demo=true", "phaen.messages.strict=true"})
@interface DemonstrationTest {}
