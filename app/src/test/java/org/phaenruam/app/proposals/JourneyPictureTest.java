package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Draws the states of a need from the table of moves, so that the picture is never older than the table. */
class JourneyPictureTest {
    private static final Path PICTURE = Path.of("..", "docs", "generated", "journey.md");

    @Test
    void thePictureInTheDocumentsIsTheOneOfTheTable() throws IOException {
        String drawn = draw(new Journeys());
        String kept = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        if (!drawn.equals(kept)) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(kept)
                .as("docs/generated/journey.md was drawn anew: look at it and commit it")
                .isEqualTo(drawn);
    }

    private static String draw(Journeys tables) {
        StringBuilder out = new StringBuilder(
                "# The states of a need\n\nDrawn from `reference/journey_moves.csv` by a test; do not edit.\n\n");
        out.append("```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n");
        for (Move move : tables.listMoves()) {
            for (Status from : tables.listStatuses()) {
                if (move.from().contains(from.code()) && !move.to().equals("=")) {
                    out.append("    ")
                            .append(from.code())
                            .append(" --> ")
                            .append(move.to())
                            .append(" : ")
                            .append(move.code())
                            .append('\n');
                }
            }
        }
        for (Status status : tables.listStatuses()) {
            if (status.closed()) {
                out.append("    ").append(status.code()).append(" --> [*]\n");
            }
        }
        out.append("```\n\n| state | official | people say | English |\n|---|---|---|---|\n");
        for (Status status : tables.listStatuses()) {
            out.append("| ")
                    .append(status.code())
                    .append(" | ")
                    .append(status.wording().officialTh());
            out.append(" | ")
                    .append(status.wording().plainTh())
                    .append(" | ")
                    .append(status.wording().en())
                    .append(" |\n");
        }
        return out.toString();
    }
}
