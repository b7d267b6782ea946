package org.phaenruam.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept alive: sends a GET, reads the whole answer. Small, so that it costs the server little. */
final class Connection implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private boolean last;

    /** An answer; the body's bytes are in {@code body} up to {@code size}, if they were kept. */
    record Answer(int status, int size, byte[] body) {
        String text() {
            return new String(body, 0, Math.min(size, body.length), StandardCharsets.UTF_8);
        }
    }

    Connection(int port, int timeoutMillis) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }

    static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Answer get(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                last = true; // a server ends a connection after so many answers; that is no error
            }
        }
        return new Answer(status, chunked ? chunks() : length < 0 ? 0 : read(0, length), buffer);
    }

    private int chunks() throws IOException {
        int total = 0;
        while (true) {
            int size = Integer.parseInt(line().trim(), 16);
            total = size == 0 ? total : read(total, size);
            line();
            if (size == 0) {
                return total;
            }
        }
    }

    /** True when the server has said that it closes this connection. */
    boolean last() {
        return last;
    }

    /** Keeps what fits into the buffer and reads the rest away. */
    private int read(int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            int room = Math.min(end, buffer.length) - at;
            int got = room > 0 ? in.read(buffer, at, room) : (int) in.skip(end - at);
            if (got < 0 || (got == 0 && room <= 0 && in.read() < 0)) {
                throw new EOFException("the server hung up in the middle of an answer");
            }
            at += room <= 0 && got == 0 ? 1 : got;
        }
        return end;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
