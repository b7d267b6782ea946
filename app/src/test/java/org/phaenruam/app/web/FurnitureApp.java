package org.phaenruam.app.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.documents.Cell;
import org.phaenruam.app.documents.Table;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.Busy;
import org.phaenruam.app.kernel.Changes;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The furniture alone on a real server, without a database and under the product's content policy. Not marked as a
 * configuration, so that the product's own tests, which scan these packages too, do not find it.
 */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class
        })
@ComponentScan(
        basePackageClasses = Ui.class,
        useDefaultFilters = true,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
class FurnitureApp {
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    TemplateEngine paper() {
        return Paper.ENGINE;
    }

    @Bean
    Changes changes() {
        return new Changes();
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/gallery/secret")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .anonymous(nobody -> nobody.authorities("NOBODY"))
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, x) -> response.sendError(403)))
                .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
                .build();
    }

    @Controller
    @TestComponent
    static class GalleryPages {
        @GetMapping("/gallery")
        ModelAndView look(Ui ui, @RequestParam(defaultValue = "false") boolean wrong) {
            return ui.page("gallery/gallery", Gallery.sample(wrong));
        }

        @PostMapping("/gallery")
        ModelAndView post(Ui ui, @RequestParam String what) {
            return what.isBlank()
                    ? ui.page(422, "gallery/gallery", Gallery.sample(true))
                    : ui.redirect("/gallery", "web.signedin", "<b>" + what + "</b>");
        }

        @GetMapping("/gallery/number/{n}")
        ModelAndView number(Ui ui, @PathVariable int n) {
            throw new ResponseStatusException(HttpStatus.valueOf(n), "secret detail");
        }

        @GetMapping("/gallery/soon")
        ModelAndView soon() {
            throw new NotReady("still being made");
        }

        @PostMapping("/gallery/soon")
        ModelAndView sentTooSoon(@RequestParam(required = false) @Nullable MultipartFile photo) {
            throw new NotReady("still being made");
        }

        /** Fails while it is made, or waits in vain for its turn. */
        @GetMapping("/gallery/{fault:late|busy}.xlsx")
        void file(@PathVariable String fault, HttpServletResponse response) throws IOException {
            response.setHeader("X-Every-Reply", "carries this");
            Stream<List<Cell>> rows = Stream.generate(() -> {
                throw fault.equals("busy") ? new Busy("others go first") : new IllegalStateException("secret detail");
            });
            Table table = new Table("many", List.of("a"), rows);
            TableDownload.send(response, TableFormat.XLSX, table, "ความต้องการ");
        }

        @GetMapping("/gallery/broken")
        ModelAndView broken() {
            throw new IllegalStateException("secret detail");
        }
    }
}
