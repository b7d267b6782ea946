package org.phaenruam.app.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a workbook as plain text. */
final class CellNumbers {
    private CellNumbers() {}

    /** A day as 2026-11-22, every other number without thousands separators and without the crumbs of binary arithmetic. */
    static String text(String raw, int format, String formatText) {
        double number = Double.parseDouble(raw);
        if (DateUtil.isADateFormat(format, formatText) && DateUtil.isValidExcelDate(number)) {
            return DateUtil.getLocalDateTime(number).toLocalDate().toString();
        }
        return text(raw);
    }

    static String text(String raw) {
        BigDecimal plain = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
        return Math.abs((long) plain.scale()) > 400 ? raw : plain.toPlainString();
    }
}
