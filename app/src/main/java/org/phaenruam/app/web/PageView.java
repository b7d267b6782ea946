package org.phaenruam.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders a template wholly before the first byte is sent: a fault in the middle becomes an error page instead of half
 * a page, and the form token may still start a session.
 */
record PageView(TemplateEngine engine, String template) implements View {
    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    @SuppressWarnings("unchecked")
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, model == null ? Map.of() : (Map<String, Object>) model, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        // in one piece: each of its hundreds of parts would pass through every wrapper of the response
        response.getOutputStream().write(output.toByteArray());
    }
}
