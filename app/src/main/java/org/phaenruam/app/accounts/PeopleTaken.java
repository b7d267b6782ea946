package org.phaenruam.app.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaenruam.app.audit.Audit;
import org.phaenruam.app.documents.TableFormat;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.SubjectRef;
import org.phaenruam.app.web.Cursor;
import org.phaenruam.app.web.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All people of an area on their way into a file. The file holds personal data, so that somebody takes it is written down
 * for ever before the first row is given (PDPA section 39); without the record there is no file.
 */
@Component
class PeopleTaken {
    static final String DEED = "account.list-taken";
    private static final int AT_ONCE = 50;

    private final Accounts accounts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PeopleTaken(Accounts accounts, Audit audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Those whom the list of the area shows, by sign-in name, read a part at a time. */
    Stream<Account> take(Actor by, AreaCode area, TableFormat format) {
        by.require(AccountDeeds.LIST, Situation.at(area));
        transaction.executeWithoutResult(status -> audit.record(
                by.ref(), DEED, new SubjectRef("area", area.value()), area, Map.of("format", format.suffix())));
        return Slice.walk(from -> page(by, area, from.map(Cursor::key)));
    }

    private Slice<Account> page(Actor by, AreaCode area, Optional<String> after) {
        List<Account> read = accounts.list(by, area, after.orElse(""), AT_ONCE + 1);
        List<Account> part = read.subList(0, Math.min(AT_ONCE, read.size()));
        return new Slice<>(
                part,
                part.size(),
                null,
                read.size() > AT_ONCE ? Cursor.after(part.getLast().signInName(), "") : null);
    }
}
