package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordsTest {
    private static String problem(String password) {
        return Passwords.problem(password, "suthep").map(p -> p.key()).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ฝายน้ำล้นบ้านเรา", "correct horse battery", "น้ำไหลไฟสว่าง", "x7#kLm92qv", "กขคงจฉชซฌญ"})
    void tenCharactersOfAnyScriptAreEnough(String password) {
        assertThat(problem(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',accounts.password.short",
        "สั้นไป,accounts.password.short",
        "123456789,accounts.password.short",
        "1234567890,accounts.password.guessed",
        "๑๒๓๔๕๖๗๘๙๐,accounts.password.guessed",
        "aaaaaaaaaaaaaa,accounts.password.guessed",
        "password2569,accounts.password.guessed",
        "Password1234,accounts.password.guessed",
        "qwertyuiop,accounts.password.guessed",
        "รหัสผ่าน1234,accounts.password.guessed",
        "mysuthep2569,accounts.password.name",
        "MySUTHEP2569,accounts.password.name",
    })
    void whatIsGuessedFirstIsRefusedWithAReason(String password, String key) {
        assertThat(problem(password)).isEqualTo(key);
    }

    @Test
    void aPasswordOfTwoHundredCharactersFitsAndOneMoreDoesNot() {
        assertThat(problem("กขคงจ".repeat(40))).isEmpty();
        assertThat(problem("กขคงจ".repeat(40) + "ฉ")).isEqualTo("accounts.password.long");
        assertThat(problem("abcdefghi\u0000jk")).isEqualTo("accounts.password.unreadable");
    }

    @Test
    void everyLetterOfALongThaiPasswordCounts() {
        var encoder = new LongBcrypt(4);
        String stored = encoder.encode("ก".repeat(60) + "ข");

        assertThat(encoder.matches("ก".repeat(60) + "ข", stored)).isTrue();
        assertThat(encoder.matches("ก".repeat(60) + "ค", stored)).isFalse();
    }

    /** Bcrypt answers at once to what is no hash of its own form, and in its full time to everything else. */
    @Test
    void theHashOfNobodyHasTheFormAndTheCostOfAnybodys() {
        for (int strength : List.of(4, 12)) {
            String nobodys = LongBcrypt.ofNoPassword(strength);
            String anybodys = new BCryptPasswordEncoder(strength).encode("ฝายน้ำล้นบ้านเรา");

            assertThat(nobodys)
                    .matches("\\$2[ayb]?\\$\\d\\d\\$[./0-9A-Za-z]{53}")
                    .startsWith(anybodys.substring(0, 7));
            assertThat(nobodys).isNotEqualTo(LongBcrypt.ofNoPassword(strength));
        }
        assertThat(new LongBcrypt(4).matches("", LongBcrypt.ofNoPassword(4))).isFalse();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardOpensTheAccount() {
        var encoder = new LongBcrypt(4);

        assertThat(encoder.matches(
                        "น\u0e49\u0e4d\u0e32ใสไหลเย็น".replace("\u0e4d\u0e32", "\u0e33"),
                        encoder.encode("น\u0e49\u0e33ใสไหลเย็น")))
                .isTrue();
        assertThat(encoder.matches("cafe\u0301 au lait", encoder.encode("caf\u00e9 au lait")))
                .isTrue();
        assertThat(encoder.matches(null, encoder.encode("x"))).isFalse();
    }

    @Test
    void aMadePasswordObeysTheRulesAndIsNeverTheSame() {
        String made = Passwords.made();

        assertThat(made).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}").isNotEqualTo(Passwords.made());
        assertThat(problem(made)).isEmpty();
    }
}
