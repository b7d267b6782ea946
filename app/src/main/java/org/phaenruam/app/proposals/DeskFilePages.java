package org.phaenruam.app.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.phaenruam.app.documents.TableDownload;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.mechanisms.Body;
import org.phaenruam.app.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What stands on a desk and what a body has to rank, to take away. Anybody may, as anybody may look. */
@Controller
class DeskFilePages {
    private final Bodies bodies;
    private final DeskTable tables;

    DeskFilePages(Bodies bodies, DeskTable tables) {
        this.bodies = bodies;
        this.tables = tables;
    }

    @GetMapping("/desks/{bodyCode}/needs.{format}")
    void desk(Ui ui, @PathVariable String bodyCode, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Body body = body(bodyCode);
        String name = ui.t("proposals.desk.heading", ui.say(body.name()));
        TableDownload.send(response, format(format), tables.desk(ui, name, body.code()), name);
    }

    @GetMapping("/desks/{bodyCode}/ranking.{format}")
    void ranking(Ui ui, @PathVariable String bodyCode, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Body body = body(bodyCode);
        if (body.type().local() || body.type().receives()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String name = ui.t("proposals.ranking.heading", ui.say(body.name()));
        TableDownload.send(response, format(format), tables.ranking(ui, name, body.code()), name);
    }

    private Body body(String code) {
        return bodies.findBody(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static TableFormat format(String suffix) {
        return TableFormat.find(suffix).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
