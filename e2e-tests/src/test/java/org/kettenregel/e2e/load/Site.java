package org.kettenregel.e2e.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** A server that is visited, and the connections to it. Everything that it sends passes here. */
final class Site implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final Ear ear;
    private final LongAdder received = new LongAdder();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** Hears everything that the server says to somebody. */
    @FunctionalInterface
    interface Ear {
        void hear(String whom, String where, String text);
    }

    /**
     * @param base the address of its first page
     * @param ear  bytes that are no text come as if they were Latin letters
     */
    Site(String base, Ear ear) {
        this.base = URI.create(base.endsWith("/") ? base : base + "/");
        this.ear = ear;
    }

    Site(String base) {
        this(base, (_, _, _) -> {});
    }

    /**
     * Who asks, as the server tells browsers apart.
     *
     * @param name   for people who read what happened
     * @param cookie empty where there is none yet
     */
    record Visitor(String name, String cookie) {}

    record Reply(int status, byte[] body, Optional<String> cookie, String type) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Reply get(Visitor visitor, String address) {
        return send(visitor, request(visitor, address).GET().build());
    }

    Reply post(Visitor visitor, String address, String type, byte[] body) {
        return send(visitor, request(visitor, address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    Reply postJson(Visitor visitor, String address, String json) {
        return post(visitor, address, "application/json; charset=UTF-8", json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(Visitor visitor, String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(address)).timeout(PATIENCE).header("Accept-Language", "en");
        if (!visitor.cookie().isEmpty()) {
            request.header("Cookie", visitor.cookie());
        }
        return request;
    }

    private Reply send(Visitor visitor, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            hear(visitor, request.uri().toString(), new String(response.body(), StandardCharsets.ISO_8859_1));
            response.headers().map().forEach((name, values) -> ear.hear(visitor.name(), request.uri() + " " + name, String.join(",", values)));
            String cookies = String.join("; ", response.headers().allValues("set-cookie").stream().map(line -> line.split(";", 2)[0]).toList());
            return new Reply(response.statusCode(), response.body(), Optional.of(cookies).filter(found -> !found.isEmpty()),
                    response.headers().firstValue("content-type").orElse(""));
        } catch (IOException problem) {
            throw new UncheckedIOException(visitor.name() + ", " + request.uri(), problem);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    void hear(Visitor visitor, String where, String text) {
        received.add(text.length());
        ear.hear(visitor.name(), where, text);
    }

    URI address(String relative) {
        return base.resolve(relative);
    }

    HttpClient http() {
        return http;
    }

    /** Bytes without headers, unpacked. */
    long received() {
        return received.sum();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
