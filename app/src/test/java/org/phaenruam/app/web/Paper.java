package org.phaenruam.app.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Renders templates without a server: those of the product and those of the gallery, which only tests have. */
final class Paper {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final TemplateEngine ENGINE = TemplateEngine.create(
            new TwoFolders(
                    new DirectoryCodeResolver(Path.of("src/test/jte")),
                    new DirectoryCodeResolver(Path.of("src/main/jte"))),
            Path.of("target/jte-test"),
            ContentType.Html);
    static final Messages MESSAGES = new Messages(true);

    private Paper() {}

    static PageUi ui(MockHttpServletRequest request, Visitor visitor) {
        return new PageUi(request, new MockHttpServletResponse(), MESSAGES, visitor, OfficialTermBook.SHIPPED, TODAY);
    }

    static PageUi ui(MockHttpServletRequest request) {
        return ui(request, Visitor.NOBODY);
    }

    static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", model, output);
        return output.toString();
    }

    static String frame(Ui ui, String title) {
        return render(
                "ui/layout",
                Map.of(
                        "ui",
                        ui,
                        "title",
                        title,
                        "crumbs",
                        List.of(new Crumb("ประเทศไทย", "/areas/TH"), new Crumb("เชียงใหม่", null)),
                        "content",
                        (gg.jte.Content) output -> output.writeContent("<p>เนื้อ</p>")));
    }

    private record TwoFolders(CodeResolver first, CodeResolver second) implements CodeResolver {
        @Override
        public String resolve(String name) {
            return first.exists(name) ? first.resolve(name) : second.resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return first.exists(name) || second.exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return first.exists(name) ? first.getLastModified(name) : second.getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return second.resolveAllTemplateNames();
        }
    }
}
