package org.phaenruam.app.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Sign-in, sign-out, form tokens. Reading is public; a request that writes needs somebody who has signed in, and then the
 * right itself is decided by {@link Actor#may} at the door of the module. Paths under {@code /ops/} carry a token of their
 * own and no form.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String HASHING = "bcrypt-sha384";
    private static final String STRENGTH = "${phaen.sign-in.bcrypt-strength:12}";

    /** What a password is compared with where no account has the name: takes as long as anybody's, and nothing fits it. */
    record NobodysHash(String value) {}

    @Bean
    static PasswordEncoder passwordEncoder(@Value(STRENGTH) int strength) {
        return new DelegatingPasswordEncoder(HASHING, Map.of(HASHING, new LongBcrypt(strength)));
    }

    @Bean
    static NobodysHash nobodysHash(@Value(STRENGTH) int strength) {
        return new NobodysHash("{" + HASHING + "}" + LongBcrypt.ofNoPassword(strength));
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SignIn signIn, SignInOutcome outcome, Refusals refusals) {
        // a manager of its own: with a second one behind it every wrong try would count twice
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SecurityChain::writes)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/ops/**"))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SecurityChain::keepOutOfCaches))
                .build();
    }

    private static boolean writes(HttpServletRequest request) {
        String path = request.getServletPath();
        return !READING.contains(request.getMethod())
                && !path.equals("/sign-in")
                && !path.equals("/setup")
                && !path.equals("/invite")
                && !path.startsWith("/ops/");
    }

    /**
     * The token lives in a cookie of its own rather than in the session: strangers need no session to see a form, and a form
     * whose session ended while somebody wrote is still known to be ours, so that what was written can be kept.
     */
    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("phaen_form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** What somebody sees who has signed in is stored nowhere; public pages are asked for again each time. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            boolean personal = Actors.signedIn().isPresent();
            response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "private, no-cache");
        }
    }
}
