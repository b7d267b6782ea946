package org.phaenruam.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\u0000",
                "javascript:alert(1)",
                "data:text/html,x",
                " /areas",
                "areas",
                "",
                "?to=/",
                "/areas/50\\..\\x",
                "/areas?x=\r\nSet-Cookie: a=b",
                "/sign-out",
                "/sign-in?to=/sign-in",
                "/setup",
                "/%zz",
            })
    void nothingLeadsOutOfTheProduct(String typed) {
        assertThat(LocalPath.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/areas/500101", "/needs?at=50&after=%E0%B8%81", "/needs/new?area=50010101#what"})
    void pagesOfTheProductAreKept(String typed) {
        assertThat(LocalPath.read(typed)).contains(typed);
    }

    @Test
    void anEndlessAddressIsLeftAside() {
        assertThat(LocalPath.read("/" + "a".repeat(3000))).isEmpty();
        assertThat(LocalPath.read(null)).isEmpty();
    }
}
