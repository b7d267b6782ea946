package org.phaenruam.bench.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One kept-alive connection with its cookies: as little work of its own as an HTTP client can have. */
final class Wire implements AutoCloseable {
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ends;
    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private int status;
    private String location = "";
    private long firstByteNanos;

    Wire(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        ends = false;
    }

    String get(String path) throws IOException {
        return new String(exchange("GET " + path, ""), StandardCharsets.UTF_8);
    }

    String post(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new String(exchange("POST " + path, body), StandardCharsets.UTF_8);
    }

    private byte[] exchange(String line, String body) throws IOException {
        send(line, body);
        var page = new java.io.ByteArrayOutputStream();
        read(page);
        return page.toByteArray();
    }

    /** Asks for a page and lets its bytes go; how many there were. */
    long drain(String path) throws IOException {
        send("GET " + path, "");
        long[] count = {0};
        read(new OutputStream() {
            @Override
            public void write(int b) {
                count[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                count[0] += length;
            }
        });
        return count[0];
    }

    private void send(String line, String body) throws IOException {
        if (ends) {
            // the server ends a connection after a hundred requests
            socket.close();
            open();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: "
                + cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "))
                + "\r\n"
                + (body.isEmpty()
                        ? ""
                        : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        out.write(all);
        out.flush();
    }

    private void read(OutputStream page) throws IOException {
        long asked = System.nanoTime();
        String first = line();
        status = Integer.parseInt(first.split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> ends = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> {
                    String pair = value.split(";")[0];
                    cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
                default -> {}
            }
        }
        boolean none = true;
        if (!chunked) {
            copy(length, page);
            return;
        }
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            if (none) {
                firstByteNanos = System.nanoTime() - asked;
                none = false;
            }
            copy(size, page);
            line();
        }
        line();
    }

    private final byte[] buffer = new byte[1 << 16];

    private void copy(int length, OutputStream page) throws IOException {
        for (int left = length; left > 0; ) {
            int got = in.read(buffer, 0, Math.min(left, buffer.length));
            if (got < 0) {
                throw new IOException("cut off");
            }
            page.write(buffer, 0, got);
            left -= got;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    int status() {
        return status;
    }

    String location() {
        return location;
    }

    double firstByteMillis() {
        return firstByteNanos / 1e6;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
