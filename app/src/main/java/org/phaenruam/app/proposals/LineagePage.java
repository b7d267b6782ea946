package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.web.FormErrors;

/** How a need descends from others, and what is being asked about joining it. */
public record LineagePage(String code, List<Group> groups, List<Asked> asked) {

    /** Relatives of one kind, such as the needs that joined this one. */
    public record Group(String heading, List<Line> lines) {}

    /** A relative with its own words. */
    public record Line(String href, String code, String title, String detail, String said) {}

    /** A joining that waits for answers or was refused; {@code mayAnswer}: this reader is asked for this need. */
    public record Asked(
            String id,
            String text,
            String sentence,
            List<String> voices,
            boolean open,
            boolean mayAnswer,
            String label,
            JoiningAnswer typed) {
        public boolean chosen(String answer) {
            return typed.answer().equals(answer);
        }

        public String said() {
            return typed.said();
        }

        public FormErrors errors() {
            return typed.errors();
        }
    }

    public boolean empty() {
        return groups.isEmpty() && asked.isEmpty();
    }
}
