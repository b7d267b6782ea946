package org.phaenruam.app.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without JavaScript, for tests of pages: keeps cookies, sends forms with the hidden form token of the page it
 * looks at, follows redirects only when told to.
 */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final URI base;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private String token = "";

    public Browser(String base) {
        this.base = URI.create(base);
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What the server answered. */
    public final class Page {
        private final HttpResponse<String> response;

        private Page(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** The first header of this name, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Map<String, List<String>> headers() {
            return response.headers().map();
        }

        /** Path and query that this page was asked for by. */
        public String path() {
            String query = response.uri().getRawQuery();
            return response.uri().getPath() + (query == null ? "" : "?" + query);
        }

        /** The path that the answer sends the browser to, or an empty text. */
        public String location() {
            String to = header("Location");
            return to.startsWith(base.toString()) ? to.substring(base.toString().length()) : to;
        }

        /** The value of a hidden field of the page's forms, or an empty text. */
        public String hidden(String name) {
            Matcher field = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                    .matcher(body());
            return field.find() ? field.group(1) : "";
        }

        /** The page at the end of the redirects; this page when it is none. */
        public Page follow() {
            Page page = this;
            for (int i = 0; i < 10 && page.status() / 100 == 3; i++) {
                page = get(page.location());
            }
            return page;
        }

        @Override
        public String toString() {
            return status() + " " + path() + "\n" + body();
        }
    }

    /** Asks for a page; headers are given as name, value, name, value. */
    public Page get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
        return send(withHeaders(request, headers));
    }

    /** The same as htmx asks for it. */
    public Page getFragment(String path) {
        return get(path, "HX-Request", "true");
    }

    /** Sends a form given as name, value, name, value, with the token of the last page that had one. */
    public Page post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!token.isEmpty()) {
            all.addAll(List.of("_csrf", token));
        }
        return postAsIs(path, all.toArray(String[]::new));
    }

    /** Sends exactly these fields, with no token but what is among them. */
    public Page postAsIs(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with one file under the name {@code file}, with the token of the last page that had one. */
    public Page postFile(String path, String fileName, byte[] bytes, String... fields) {
        String border = "----phaen" + bytes.length;
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token));
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < all.size(); i += 2) {
            body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"\r\n\r\n"
                            + all.get(i + 1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The bytes at this address. */
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The form token of the last page that had one, or an empty text. */
    public String token() {
        return token;
    }

    /** The value of a cookie, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
        token = "";
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
            Matcher input = TOKEN.matcher(response.body());
            if (input.find()) {
                Matcher value = VALUE.matcher(input.group());
                if (value.find()) {
                    token = value.group(1);
                }
            }
            return new Page(response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
