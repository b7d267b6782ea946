package org.phaenruam.app.proposals;

import org.phaenruam.app.kernel.Wording;

/**
 * What a need's page says now, derived from its last step. Wordings may hold {@code {body}}, {@code {plan}},
 * {@code {need}}. Source: the table of proposal statuses, our design.
 */
public record Status(String code, int sort, Wording wording, String holder, String kind) {
    public boolean closed() {
        return kind.equals("closed");
    }
}
