package org.phaenruam.app.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as one path of a drawing, so that no image and no style is needed. */
public record Qr(int size, String path) {
    private static final int QUIET = 4;

    /** The code of this address, with the quiet border that scanners need. */
    public static Qr of(String address) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    QUIET,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8");
            BitMatrix dots = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                row(dots, y, path);
            }
            return new Qr(dots.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold '" + address + "'", e);
        }
    }

    private static void row(BitMatrix dots, int y, StringBuilder path) {
        int x = 0;
        while (x < dots.getWidth()) {
            int from = x;
            while (x < dots.getWidth() && dots.get(x, y)) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from).append(' ').append(y).append('h').append(x - from);
                path.append("v1h-").append(x - from).append('z');
            }
            x++;
        }
    }
}
