package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Suthep.Recorder", " suthep.recorder ", "SUTHEP.RECORDER"})
    void caseAndSpacesAroundDoNotMatter(String typed) {
        assertThat(SignInNames.read(typed)).contains("suthep.recorder");
    }

    @Test
    void thaiNamesWorkFromEveryKeyboard() {
        assertThat(SignInNames.read("บันทึก-น้\u0e4d\u0e32แพร่"))
                .isEqualTo(SignInNames.read("บันทึก-น้\u0e33แพร่"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "a b c",
                "<script>alert(1)</script>",
                "a'; drop table x;--",
                "abc\u0000def",
                "abc\u202edef"
            })
    void whatCannotBeANameIsNobody(String typed) {
        assertThat(SignInNames.read(typed)).isEmpty();
    }

    @Test
    void tenThousandCharactersAreNobodyAndStillCountedByADigest() {
        String endless = "ก".repeat(10_000);

        assertThat(SignInNames.read(endless)).isEmpty();
        assertThat(SignInNames.digest(endless)).hasSize(32).isEqualTo(SignInNames.digest(" " + endless));
    }
}
