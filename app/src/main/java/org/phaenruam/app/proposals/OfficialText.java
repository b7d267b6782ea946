package org.phaenruam.app.proposals;

/** A need in the words of an office, and its English title; each may be empty. */
public record OfficialText(String title, String detail, String titleEn) {
    /** True when there is anything in the words of an office. */
    public boolean written() {
        return !title.isEmpty() || !detail.isEmpty();
    }
}
