package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.web.FormErrors;

/** The one way in for files: what is let in, and in what form; what is turned away, and with which words. */
class UploadedFileTest {
    private static String problem(String name, byte[] bytes) {
        FormErrors errors = FormErrors.none();
        Optional<UploadedFile> file = UploadedFile.read(errors, "file", name, bytes);
        assertThat(file.isPresent()).isNotEqualTo(errors.any());
        return errors.any() ? errors.of("file").getFirst().key().replaceAll(".*\\.", "") : "";
    }

    private static UploadedFile good(byte[] bytes) {
        return UploadedFile.read(FormErrors.none(), "file", "IMG.jpg", bytes).orElseThrow();
    }

    private static BufferedImage open(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void placeTimeAndCameraAreGoneFromAPhoto() {
        byte[] sent = Pictures.phonePhoto(640, 480, 1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPSLatitude", "Exif");
        UploadedFile kept = good(sent);
        for (byte[] bytes : java.util.List.of(kept.bytes(), java.util.Objects.requireNonNull(kept.thumbnail()))) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS", "Exif", "18.7901", "SecretCamera", "http://ns.adobe.com");
            assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF, 0xE0);
        }
    }

    @Test
    void aPhotoHeldSidewaysStandsUpright() throws IOException {
        Map<Integer, int[]> redAt =
                Map.of(1, new int[] {20, 10}, 3, new int[] {20, 70}, 6, new int[] {70, 20}, 8, new int[] {10, 20});
        for (var expected : redAt.entrySet()) {
            BufferedImage kept =
                    open(good(Pictures.phonePhoto(120, 80, expected.getKey())).bytes());
            boolean lies = expected.getKey() >= 5;
            assertThat(kept.getWidth()).as("orientation " + expected.getKey()).isEqualTo(lies ? 80 : 120);
            int pixel = kept.getRGB(expected.getValue()[0], expected.getValue()[1]);
            assertThat((pixel >> 16) & 0xFF)
                    .as("orientation " + expected.getKey())
                    .isGreaterThan(200);
        }
    }

    @Test
    void aLargePhotoBecomesOneForAScreenAndASmallOne() throws IOException {
        UploadedFile kept = good(Pictures.picture("jpg", 6000, 4000));
        assertThat(open(kept.bytes()).getWidth()).isEqualTo(1600);
        assertThat(open(kept.bytes()).getHeight()).isBetween(1060, 1070);
        assertThat(open(java.util.Objects.requireNonNull(kept.thumbnail())).getWidth())
                .isEqualTo(320);
        UploadedFile small = good(Pictures.picture("png", 100, 50));
        assertThat(open(small.bytes()).getWidth()).isEqualTo(100);
        assertThat(small.mediaType()).isEqualTo("image/jpeg");
        assertThat(open(good(Pictures.picture("png", 7000, 3)).bytes()).getHeight())
                .isEqualTo(1);
    }

    @Test
    void aPictureThatPromisesTooManyPixelsIsRefusedByItsHeaderAlone() {
        for (int side : new int[] {6400, 100_000, Integer.MAX_VALUE}) {
            byte[] bomb = Pictures.pngBomb(side);
            long before = System.nanoTime();
            assertThat(problem("bomb.png", bomb)).isEqualTo("pixels");
            assertThat(bomb.length).isLessThan(20_000);
            System.out.printf(
                    "a bomb of %,d × %,d: refused in %d µs%n", side, side, (System.nanoTime() - before) / 1000);
        }
    }

    @Test
    void whatIsNoPhotoAndNoPaperIsTurnedAwayWhateverItsName() {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(problem("photo.jpg", program)).isEqualTo("kind");
        assertThat(problem("photo.jpg", "\u007fELF\2\1\1".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("kind");
        assertThat(problem("photo.jpg", Pictures.zipBomb())).isEqualTo("kind");
        assertThat(problem("plan.pdf", "<html><script>alert(1)</script>%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("kind");
        assertThat(problem(
                        "plan.png",
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("svg");
        assertThat(problem("a.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("webp");
        assertThat(problem("IMG_1.HEIC", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("heic");
        assertThat(problem("nothing.jpg", new byte[1])).isEqualTo("kind");
    }

    @Test
    void brokenPicturesAreToldAndNeverThrow() {
        byte[] jpeg = Pictures.phonePhoto(200, 100, 6);
        byte[] png = Pictures.picture("png", 200, 100);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = (i % 2 == 0 ? jpeg : png).clone();
            for (int hit = 0; hit < 8; hit++) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            }
            byte[] cut = i % 5 == 0 ? Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 4)) : bytes;
            assertThat(problem("x.jpg", cut)).isIn("", "broken", "pixels", "kind");
        }
    }

    @Test
    void aPaperIsKeptAsItIsAndOneThatCanActIsRefused() {
        assertThat(problem("มติ.pdf", Pictures.pdf(""))).isEmpty();
        for (String act : new String[] {
            "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
            "/OpenAction << /S /Launch /F (cmd.exe) >>",
            "/OpenAction << /S /J#61vaScript >>",
            "/Names << /EmbeddedFiles 5 0 R >>",
            "/AcroForm << /XFA 5 0 R >>"
        }) {
            assertThat(problem("a.pdf", Pictures.pdf(act))).as(act).isEqualTo("active");
        }
        assertThat(problem("a.pdf", Pictures.pdfWithPackedScript())).isEqualTo("active");
        assertThat(problem("a.pdf", Pictures.pdf("/Encrypt 5 0 R"))).isEqualTo("locked");
        assertThat(problem("a.pdf", Pictures.pdf("\n<html><script>alert(1)</script></html>")))
                .isEqualTo("broken");
        assertThat(problem("a.pdf", "%PDF-1.4 cut off".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("broken");
        byte[] large = Arrays.copyOf(Pictures.pdf(""), 5 * 1024 * 1024 + 1);
        assertThat(problem("a.pdf", large)).isEqualTo("paperlarge");
    }

    @Test
    void namesLeadNowhereAndTurnNothingAround() {
        assertThat(UploadedFile.safe("../../etc/passwd", "jpg")).isEqualTo("passwd.jpg");
        assertThat(UploadedFile.safe("C:\\Users\\x\\ฝาย.PNG", "jpg")).isEqualTo("ฝาย.jpg");
        assertThat(UploadedFile.safe("a\0b\r\nSet-Cookie: x.jpg", "jpg")).isEqualTo("abSet-Cookie x.jpg");
        assertThat(UploadedFile.safe("photo\u202Egpj.exe", "jpg")).isEqualTo("photogpj.jpg");
        assertThat(UploadedFile.safe("<img src=x>\".jpg", "pdf")).isEqualTo("img src=x.pdf");
        assertThat(UploadedFile.safe("ก".repeat(300) + ".pdf", "pdf")).isEqualTo("ก".repeat(100) + ".pdf");
        for (String empty : new String[] {"", "..", "...", "/", ".jpg", "\u202E"}) {
            assertThat(UploadedFile.safe(empty, "jpg")).as(empty).matches("[a-z]+\\.jpg");
        }
    }
}
