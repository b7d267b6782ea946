package org.phaenruam.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AreaCodeTest {
    private static final String FORM = "TH|[A-Z]{1,2}|[A-Z]{1,2}[0-9]|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}";

    @Property(tries = 3000)
    void aCodeIsWhatTheWrittenFormSays(@ForAll("texts") String text) {
        assertThat(AreaCode.find(text).isPresent()).as(text).isEqualTo(text.matches(FORM));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("THNAZ019").ofMaxLength(4),
                Arbitraries.strings().withChars("0123456789").ofMaxLength(10),
                Arbitraries.strings().withChars("N19@[/:a๑ \n-").ofMaxLength(9));
    }

    @Test
    void aWrongCodeIsNamedWithTheWayOut() {
        assertThatThrownBy(() -> new AreaCode("5๐"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'5๐'")
                .hasMessageContaining("2, 4, 6 or 8 digits");
    }
}
