package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = FurnitureApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FurnitureTest {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        Matcher hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/gallery").body());
        assertThat(hidden.find()).isTrue();
        return "_csrf=" + hidden.group(1);
    }

    @Test
    void aChoiceIsKeptInACookieAndTheAddressIsCleanedOfIt() throws Exception {
        HttpResponse<String> reply = get("/gallery?wrong=true&lang=en");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("location")).contains("/gallery?wrong=true");
        assertThat(reply.headers().firstValue("set-cookie").orElseThrow())
                .contains("lang=en", "Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(get("/gallery").body()).contains("<html lang=\"en\">", "Skip to content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gallery?lang=xx", "/gallery?text=huge", "/gallery?lang=", "/gallery?theme=%0d%0aX:y"})
    void aValueThatNobodyOffersIsIgnored(String path) throws Exception {
        HttpResponse<String> reply = get(path);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("set-cookie").orElse("")).doesNotContain("lang=", "text=", "theme=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/?lang=en", "///evil.example?lang=en", "//evil.example/%2e%2e?reg=plain"})
    void aSwitchNeverLeadsToAnotherHost(String path) throws Exception {
        HttpResponse<String> reply = get(path);

        assertThat(reply.headers().firstValue("location").orElse("/none")).matches("/[^/\\\\].*");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, ไม่พบหน้านี้",
        "/gallery/number/409, 409, มีคนทำเรื่องนี้ไปก่อนแล้ว",
        "/gallery/number/429, 429, ส่งถี่เกินไป",
        "/gallery/number/413, 413, ไฟล์ใหญ่เกินไป",
        "/gallery/number/418, 418, อ่านคำขอนี้ไม่ออก",
        "/gallery/number/many, 404, ไม่พบหน้านี้",
        "/gallery?wrong=perhaps, 400, อ่านคำขอนี้ไม่ออก",
        "/gallery/broken, 500, ระบบทำงานผิดพลาด",
        "/gallery/soon, 503, กำลังนับความต้องการ",
        "/gallery/secret, 403, หน้านี้เปิดได้เฉพาะคนที่มีหน้าที่"
    })
    void whatGoesWrongIsToldInPlainWords(String path, int status, String title) throws Exception {
        HttpResponse<String> reply = get(path);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body())
                .contains("<!doctype html>", "<h1", "อะไรยังอยู่ดี", "ทำอะไรต่อ")
                .contains("<title>" + title)
                .doesNotContain("secret detail", "Exception", "at org.");
    }

    @Test
    void whatIsStillBeingMadeOpensByItselfInAMoment() throws Exception {
        HttpResponse<String> reply = get("/gallery/soon");

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("refresh")).contains("5");
        assertThat(reply.headers().firstValue("retry-after")).contains("5");
        HttpResponse<String> part = get("/gallery/soon", "HX-Request", "true");
        assertThat(part.headers().firstValue("refresh")).isEmpty();
        assertThat(part.headers().firstValue("hx-redirect")).contains("/gallery/soon");
    }

    @ParameterizedTest
    @CsvSource({"/gallery/late.xlsx, 500, ระบบทำงานผิดพลาด", "/gallery/busy.xlsx, 503, กำลังทำไฟล์ยาวให้คนอื่นอยู่"})
    void aFileThatCannotBeMadeIsAPageAndNotSavedAsTheFile(String path, int status, String title) throws Exception {
        HttpResponse<String> reply = get(path);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body().replace("<wbr>", ""))
                .contains("<title>" + title)
                .doesNotContain("secret detail");
        assertThat(reply.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(reply.headers().firstValue("content-disposition")).isEmpty();
        assertThat(reply.headers().allValues("x-every-reply")).containsExactly("carries this");
        assertThat(reply.headers().firstValue("refresh").isPresent()).isEqualTo(status == 503);
    }

    @Test
    void whatWasSentTooSoonIsToldToBeStoredNowhereAndIsSentAgainWithOnePress() throws Exception {
        HttpResponse<String> reply =
                post("/gallery/soon", token() + "&key=k1&pick=a&pick=b&say=%E0%B8%99%E0%B9%89%E0%B8%B3+%3Cb%3E");

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("refresh"))
                .as("nothing is sent again unasked")
                .isEmpty();
        assertThat(reply.headers().firstValue("retry-after")).contains("5");
        String body = reply.body().replace("<wbr>", "");
        assertThat(body)
                .contains("ยังไม่มีอะไรถูกบันทึก", "ที่พิมพ์ไว้ยังอยู่ครบในหน้านี้")
                .contains("action=\"/gallery/soon\"", "name=\"key\" value=\"k1\"")
                .contains("name=\"pick\" value=\"a\"", "name=\"pick\" value=\"b\"")
                .contains("name=\"say\" value=\"น้ำ &lt;b>\"", "น้ำ &lt;b&gt;</blockquote>")
                .doesNotContain("จะเปิดใหม่เอง");
        assertThat(body.split("name=\"_csrf\"", -1))
                .as("one token, a fresh one")
                .hasSize(2);
    }

    @Test
    void aPasswordOrAFileThatWasSentTooSoonIsOnNoPage() throws Exception {
        HttpResponse<String> secret = post("/gallery/soon", token() + "&name=n&password=open-sesame");
        assertThat(secret.body().replace("<wbr>", ""))
                .contains("ยังไม่มีอะไรถูกบันทึก", "กดปุ่มย้อนกลับของเครื่อง")
                .doesNotContain("open-sesame", "action=\"/gallery/soon\"");
        HttpResponse<String> photo = postParts(token().substring(6), "photo-bytes");
        assertThat(photo.statusCode()).isEqualTo(503);
        assertThat(photo.body().replace("<wbr>", ""))
                .contains("กดปุ่มย้อนกลับของเครื่อง")
                .doesNotContain("photo-bytes");
        assertThat(postParts(token().substring(6), "").body())
                .as("without a file the form is sent again as it was")
                .contains("enctype=\"multipart/form-data\"", "name=\"say\" value=\"ถนน\"");
    }

    /** A form as browsers send it that may carry a photo. */
    private HttpResponse<String> postParts(String token, String photo) throws IOException, InterruptedException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("_csrf", "", token)
                + part.formatted("say", "", "ถนน")
                + part.formatted("photo", "; filename=\"a.jpg\"\r\nContent-Type: image/jpeg", photo)
                + "--x--\r\n";
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/gallery/soon"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aWrongMethodIsTold() throws Exception {
        HttpResponse<String> reply = post("/gallery/broken", token());

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.body()).contains("เปิดหน้านี้ด้วยวิธีนี้ไม่ได้").doesNotContain("?lang=en");
    }

    @Test
    void anErrorThatHtmxMetReplacesTheMainPart() throws Exception {
        HttpResponse<String> reply = get("/nowhere", "HX-Request", "true");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().firstValue("hx-retarget")).contains("#main > .wrap");
        assertThat(reply.body()).contains("<h1").doesNotContain("<!doctype");
    }

    @Test
    void aDeedLeavesItsMessageForTheNextPageOnceAndEscaped() throws Exception {
        HttpResponse<String> reply = post("/gallery", token() + "&what=ok");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("location")).contains("/gallery");
        assertThat(get("/gallery").body()).contains("กำลังใช้งานในชื่อ &lt;b&gt;ok&lt;/b&gt;");
        assertThat(get("/gallery").body()).doesNotContain("กำลังใช้งานในชื่อ");
    }

    @Test
    void aFormWithErrorsKeepsItsTextAndOffersNoSwitchThatWouldLoseIt() throws Exception {
        HttpResponse<String> reply = post("/gallery", token() + "&what=+");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains(
                        "role=\"alert\"", "href=\"#date\"", "aria-describedby=\"date-error\"", "aria-invalid=\"true\"")
                .contains("&lt;/textarea&gt;&lt;script&gt;alert")
                .doesNotContain("<script>alert", "?lang=", "?text=");
    }

    @Test
    void styleAndScriptMayBeKeptForAYear() throws Exception {
        Matcher style = Pattern.compile("href=\"(/css/app\\.css\\?v=[0-9a-f]+)\"")
                .matcher(get("/gallery").body());
        assertThat(style.find()).isTrue();

        HttpResponse<String> reply = get(style.group(1));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("cache-control").orElse("")).contains("max-age=31536000", "public");
    }

    @Test
    void aFileThatIsTooLargeIsToldBeforeItIsStored() throws Exception {
        String token = token().substring("_csrf=".length());
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"what\"; filename=\"a.pdf\"\r\n\r\n"
                + "x".repeat(14_000_000) + "\r\n--b--\r\n";
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/gallery"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("ไฟล์ใหญ่เกินไป");
    }
}
