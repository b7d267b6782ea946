package org.phaenruam.app.plans.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier files came to, by holder and year: for telling a figure that cannot be right, and money that is there
 * already.
 */
final class BudgetBefore {
    private record At(BudgetRow.Holder holder, int year) {}

    private record Sum(BudgetRow.Holder holder, int year, BigDecimal baht) {}

    private final Map<At, BigDecimal> fresh = new HashMap<>();
    private final Map<Sum, String> files = new HashMap<>();
    private final Set<At> known = new HashSet<>();

    /** Nothing is known of earlier files. */
    static BudgetBefore nothing() {
        return new BudgetBefore();
    }

    /** The fresh sum of a file with the same headings. */
    void addFresh(BudgetRow.Holder holder, int year, BigDecimal baht) {
        fresh.merge(new At(holder, year), baht, BigDecimal::max);
    }

    /** What a file, of whatever headings, says of a holder's year in all. */
    void addSum(BudgetRow.Holder holder, int year, BigDecimal baht, String file) {
        known.add(new At(holder, year));
        files.putIfAbsent(new Sum(holder, year, plain(baht)), file);
    }

    BigDecimal fresh(BudgetRow.Holder holder, int year) {
        return fresh.getOrDefault(new At(holder, year), BigDecimal.ZERO);
    }

    /** Does any file speak of this holder's year? */
    boolean knows(BudgetRow.Holder holder, int year) {
        return known.contains(new At(holder, year));
    }

    /** The file that says the same, to the satang. */
    Optional<String> fileWith(BudgetRow.Holder holder, int year, BigDecimal baht) {
        return Optional.ofNullable(files.get(new Sum(holder, year, plain(baht))));
    }

    private static BigDecimal plain(BigDecimal baht) {
        return baht.stripTrailingZeros();
    }
}
