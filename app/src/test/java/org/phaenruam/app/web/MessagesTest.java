package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Lang;
import org.phaenruam.app.kernel.Register;

class MessagesTest {
    @Test
    void everyKeyIsInBothLanguagesSaysSomethingAndTakesTheSameArguments() {
        assertThat(Paper.MESSAGES.all(Lang.TH)).hasSizeGreaterThan(100);
        assertThat(MessageCheck.problems(Paper.MESSAGES)).isEmpty();
    }

    @Test
    void theOfficialRegisterHasItsOwnWordsWhereTheyExist() {
        String key = "portal.help.body.TAMBON";
        assertThat(Paper.MESSAGES.text(Lang.TH, Register.PLAIN, key)).isEqualTo("กรรมการตำบล");
        assertThat(Paper.MESSAGES.text(Lang.TH, Register.OFFICIAL, key)).contains("ก.บ.ต.");
        assertThat(Paper.MESSAGES.text(Lang.EN, Register.OFFICIAL, key)).isEqualTo("Tambon committee");
    }

    @Test
    void aMissingKeyThrowsWhereStrictAndIsSeenWhereNot() {
        assertThatThrownBy(() -> Paper.MESSAGES.text(Lang.TH, Register.PLAIN, "web.no-such"))
                .hasMessageContaining("web.no-such");
        assertThat(new Messages(false).text(Lang.TH, Register.PLAIN, "web.no-such"))
                .isEqualTo("⟦web.no-such⟧");
    }

    @Test
    void numbersAreGroupedAndDaysAreWrittenOut() {
        PageUi ui = Paper.ui(Paper.get("/"));
        assertThat(ui.t("web.ladder.cards", 12345)).contains("12,345");
        assertThat(ui.t("web.signedin", LocalDate.of(2026, 11, 22))).contains("22\u00a0พฤศจิกายน\u00a02569");
    }

    @Test
    void whatPeopleTypedIsNotReadAsAPattern() {
        assertThat(Paper.ui(Paper.get("/")).t("web.signedin", "{0} it's '{1}'")).endsWith("{0} it's '{1}'");
    }

    @Test
    void everyTextIsFilledInAsMessageFormatDoesIt() {
        Object[][] several = {
            {7, 12345, 1, 0, 999, 1000, -3, 2},
            {1_234_567L, -12_345, 1_000_000_000_000L, 100_000, -1_000L, -999, 10_000L, Integer.MIN_VALUE},
            {"ฝาย {1} 'x'", 7, "", null, 12345, 2.5, "หก", 1000},
            {"ข้อความ"},
        };
        for (Lang lang : Lang.values()) {
            Paper.MESSAGES.all(lang).forEach((key, pattern) -> {
                for (Object[] args : several) {
                    assertThat(said(() -> new Filling(pattern, lang).with(args)))
                            .as(key)
                            .isEqualTo(said(() -> asFormat(pattern, lang).format(args)));
                }
            });
        }
    }

    private static MessageFormat asFormat(String pattern, Lang lang) {
        return new MessageFormat(pattern.replace("''", "'").replace("'", "''"), lang.locale());
    }

    /** What comes of it, a refusal too: some texts take numbers only. */
    private static String said(Supplier<String> text) {
        try {
            return text.get();
        } catch (IllegalArgumentException refused) {
            return refused.toString();
        }
    }
}
