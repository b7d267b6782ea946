package org.phaenruam.app.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A list on its way to somebody's download folder. */
public final class TableDownload {
    private TableDownload() {}

    /** The format that an address ends with, such as {@code csv}; of another there is no such page. */
    public static TableFormat format(String suffix) {
        return TableFormat.find(suffix).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Writes the table as this file; the name may be Thai and has no ending. */
    public static void send(HttpServletResponse response, TableFormat format, Table table, String name)
            throws IOException {
        String file = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-") + "." + format.suffix();
        String escaped = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(format.contentType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"list." + format.suffix() + "\"; filename*=UTF-8''" + escaped);
        format.write(table, response.getOutputStream());
    }
}
