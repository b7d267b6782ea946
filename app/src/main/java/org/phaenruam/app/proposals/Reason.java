package org.phaenruam.app.proposals;

import java.util.Set;
import org.phaenruam.app.kernel.Wording;

/** A reason for or against, and the moves that it can stand with ({@code *}: all). Source: our design. */
public record Reason(String code, Wording wording, String side, Set<String> forMoves) {
    public boolean fits(Move move) {
        return forMoves.contains("*") || forMoves.contains(move.code());
    }
}
