package org.phaenruam.app.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** The server that runs on a data folder, as a command sees it from outside. */
final class RunningServer {
    private RunningServer() {}

    /** Runs the command there; empty when nobody answers as our server would. */
    static OptionalInt run(ServerFile server, String name, List<String> arguments, Progress out)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(name).append('\n');
        arguments.forEach(argument -> body.append(argument).append('\n'));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/ops/command"))
                .header(CommandDoor.TOKEN, server.token())
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            return response.statusCode() == 200 ? OptionalInt.of(relay(response.body(), out)) : OptionalInt.empty();
        } catch (java.net.ConnectException e) {
            return OptionalInt.empty();
        }
    }

    private static int relay(InputStream body, Progress out) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("exit ")) {
                    return Integer.parseInt(line.substring(5));
                }
                if (line.startsWith("! ")) {
                    out.complain(line.substring(2));
                } else {
                    out.say(line.substring(Math.min(2, line.length())));
                }
            }
        }
        throw new IOException("the server stopped before it said how the command ended");
    }
}
