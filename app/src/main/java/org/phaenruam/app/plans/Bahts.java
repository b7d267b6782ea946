package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.phaenruam.app.web.Ui;

/** Money in as few signs as a table has room for. */
final class Bahts {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Bahts() {}

    /** "3.4 million baht", "25,000 baht", or an empty text for nothing. */
    static String brief(Ui ui, BigDecimal baht) {
        if (baht.signum() == 0) {
            return "";
        }
        if (baht.compareTo(MILLION) < 0) {
            return ui.t(
                    "plans.baht.whole", baht.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        DecimalFormat form = new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return ui.t("plans.baht.million", form.format(baht.divide(MILLION, 1, RoundingMode.HALF_UP)));
    }
}
