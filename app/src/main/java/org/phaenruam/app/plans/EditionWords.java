package org.phaenruam.app.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.phaenruam.app.plans.editions.Edition;
import org.phaenruam.app.web.Ui;

/** How editions and their money are said. */
public final class EditionWords {
    private EditionWords() {}

    /** ฉบับแรก, or เพิ่มเติม ครั้งที่ 1/2570. */
    public static String name(Ui ui, Edition edition) {
        return ui.t(
                "plans.edition." + edition.kind(), String.valueOf(edition.number()), String.valueOf(edition.yearBe()));
    }

    /** 1,250,000 or 1,250,000.50. */
    public static String money(Ui ui, BigDecimal baht) {
        String sign = baht.signum() < 0 ? "−" : "";
        BigDecimal amount = baht.abs().setScale(2, RoundingMode.HALF_UP);
        String whole = ui.num(amount.longValue());
        String rest = amount.toPlainString().replaceAll(".*\\.", "");
        return sign + (rest.equals("00") ? whole : whole + "." + rest);
    }
}
