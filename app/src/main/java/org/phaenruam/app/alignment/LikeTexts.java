package org.phaenruam.app.alignment;

import java.util.List;
import java.util.Map;
import org.phaenruam.match.SimilarTexts;

/** Which of some texts read like this one: the same said otherwise, typing slips, plain and official words. */
public final class LikeTexts {
    private LikeTexts() {}

    /** A like text. @param score 0 to 1; 1 for the same words */
    public record Like(String id, double score) {}

    /** The most alike first, at most {@code count}; for some hundred texts at a time. */
    public static List<Like> rank(String text, Map<String, String> texts, int count) {
        List<SimilarTexts.Entry> entries = texts.entrySet().stream()
                .map(e -> new SimilarTexts.Entry(e.getKey(), e.getValue()))
                .toList();
        try (SimilarTexts all = new SimilarTexts(entries)) {
            return all.find(text, count).stream()
                    .map(found -> new Like(found.id(), found.score()))
                    .toList();
        }
    }
}
