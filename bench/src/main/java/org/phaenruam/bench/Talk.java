package org.phaenruam.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection that is kept alive, read as its answers come. */
final class Talk {
    /** What is sent, and what must stand in the answer. */
    record Question(byte[] request, byte[] expected) {
        static Question of(LoadGenerator.Asked page) {
            byte[] request = ("GET " + page.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            return new Question(request, page.expected().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final int UNKNOWN = -1;

    private final int port;
    private final Selector selector;
    private SocketChannel channel;
    private ByteBuffer answer = ByteBuffer.allocate(1 << 16);
    private int number;
    private Question question = new Question(new byte[0], new byte[0]);
    private long began = System.nanoTime();
    private int head = UNKNOWN;
    private int length;
    private int chunk;
    private int status;
    private int size;
    private boolean last;

    Talk(int port, Selector selector, int number) throws IOException {
        this.port = port;
        this.selector = selector;
        this.number = number;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        SocketChannel fresh = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        fresh.register(selector, SelectionKey.OP_READ, this);
        last = false;
        return fresh;
    }

    /** On a connection of its own, where the server has said that it ends this one. */
    void ask(Question asked) throws IOException {
        if (last) {
            again();
        }
        question = asked;
        head = UNKNOWN;
        size = 0;
        answer.clear();
        began = System.nanoTime();
        ByteBuffer request = ByteBuffer.wrap(asked.request);
        while (request.hasRemaining()) { // far shorter than what the system takes at once
            channel.write(request);
        }
    }

    /** Reads what has come; true when the answer is whole. */
    boolean goOn() throws IOException {
        int got = channel.read(answer);
        while (got > 0) {
            if (!answer.hasRemaining()) {
                answer = ByteBuffer.wrap(Arrays.copyOf(answer.array(), answer.capacity() * 2))
                        .position(answer.position());
            }
            got = channel.read(answer);
        }
        boolean whole = (head != UNKNOWN || readHead()) && (length == UNKNOWN ? readChunks() : readBody());
        if (got < 0 && !whole) {
            throw new EOFException("the server hung up in the middle of an answer");
        }
        return whole;
    }

    private boolean readHead() {
        int end = find(new byte[] {'\r', '\n', '\r', '\n'}, 0, answer.position());
        if (end < 0) {
            return false;
        }
        String[] lines = new String(answer.array(), 0, end, StandardCharsets.US_ASCII)
                .toLowerCase(Locale.ROOT)
                .split("\r\n");
        status = Integer.parseInt(lines[0].split(" ")[1]);
        length = 0;
        for (String line : lines) {
            if (line.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).trim());
            } else if (line.startsWith("transfer-encoding:") && line.contains("chunked")) {
                length = UNKNOWN;
            } else if (line.equals("connection: close")) {
                last = true; // a server ends a connection after so many answers; that is no error
            }
        }
        head = end + 4;
        chunk = head;
        return true;
    }

    private boolean readBody() {
        size = answer.position() - head;
        return size >= length;
    }

    /** Moves the parts together, so that a text across their border is found. */
    private boolean readChunks() {
        byte[] bytes = answer.array();
        while (true) {
            int end = find(new byte[] {'\r', '\n'}, chunk, answer.position());
            int part = end < 0
                    ? 0
                    : Integer.parseInt(new String(bytes, chunk, end - chunk, StandardCharsets.US_ASCII).trim(), 16);
            if (end < 0 || end + 2 + part + 2 > answer.position()) {
                return false;
            }
            System.arraycopy(bytes, end + 2, bytes, head + size, part);
            size += part;
            chunk = end + 2 + part + 2;
            if (part == 0) {
                return true;
            }
        }
    }

    private int find(byte[] wanted, int from, int until) {
        byte[] bytes = answer.array();
        for (int at = from; at <= until - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return UNKNOWN;
    }

    boolean holdsExpected() {
        return question.expected.length == 0 || find(question.expected, head, head + size) >= 0;
    }

    /** A connection of its own from here on: this one is broken or ends. */
    void again() throws IOException {
        channel.close();
        channel = open();
    }

    int number() {
        return number;
    }

    int nextNumber() {
        return ++number;
    }

    long began() {
        return began;
    }

    int status() {
        return status;
    }

    int size() {
        return size;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void close() throws IOException {
        channel.close();
    }
}
