package org.phaenruam.app.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Runs commands inside the running server, for whoever can read the token in the data folder, from this machine only.
 * The body is the command's name and its arguments, one a line; the answer streams lines, {@code + } for output and
 * {@code ! } for errors, and ends with {@code exit N}.
 */
@Controller
class CommandDoor {
    static final String TOKEN = "X-Phaen-Token";
    private static final int LONGEST_BODY = 64 * 1024;

    private final Commands commands;
    private final String token = freshToken();

    CommandDoor(Commands commands) {
        this.commands = commands;
    }

    private static String freshToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String token() {
        return token;
    }

    @PostMapping("/ops/command")
    void command(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getHeader(TOKEN);
        byte[] expected = token.getBytes(StandardCharsets.UTF_8);
        if (given == null
                || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
        List<String> words = new String(body, StandardCharsets.UTF_8).lines().toList();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter writer = response.getWriter();
        int exit = words.isEmpty()
                ? 2
                : commands.run(words.getFirst(), words.subList(1, words.size()), new Streamed(writer));
        writer.print("exit " + exit + "\n");
        writer.flush();
    }

    private record Streamed(PrintWriter writer) implements Progress {
        @Override
        public void say(String line) {
            write("+ ", line);
        }

        @Override
        public void complain(String line) {
            write("! ", line);
        }

        private synchronized void write(String mark, String text) {
            text.lines().forEach(line -> writer.print(mark + line + "\n"));
            writer.flush();
        }
    }
}
