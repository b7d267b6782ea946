package org.phaenruam.app.accounts;

import java.util.List;
import java.util.UUID;

/**
 * What another module keeps about an account, for its owner to see and carry away (PDPA sections 30 and 31). Each module
 * that keeps something implements it.
 */
public interface PersonalData {
    /** What the entries are called in the export, such as {@code needs}; also the end of the key {@code accounts.data.<kind>}. */
    String kind();

    /** What is kept about the account, newest first. */
    List<Entry> about(UUID account);

    /** One thing: what it is, the day, and its page ("" when it has none). */
    record Entry(String text, String day, String href) {}
}
