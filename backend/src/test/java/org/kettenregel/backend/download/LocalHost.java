package org.kettenregel.backend.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers one request after the other as it was told, the last way for all that follow. */
final class LocalHost implements AutoCloseable {

    /** One way to answer. */
    interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    LocalHost(Answer... answers) {
        this.answers.addAll(List.of(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        ranges.add(exchange.getRequestHeaders().getFirst("Range") == null ? "" : exchange.getRequestHeaders().getFirst("Range"));
        try (exchange) {
            next().to(exchange);
        }
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    URI address(String name) {
        return URI.create("http://%s:%d/%s".formatted(server.getAddress().getHostString(), server.getAddress().getPort(), name));
    }

    /** The range that each request asked for, empty where it asked for the whole. */
    List<String> ranges() {
        return ranges;
    }

    /** The whole, or the part that is asked for. */
    static Answer file(byte[] content) {
        return exchange -> {
            int from = start(exchange);
            if (from > 0) {
                exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            exchange.getResponseBody().write(content, from, content.length - from);
        };
    }

    private static int start(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    /** The whole, whatever is asked for. */
    static Answer wholeFile(byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /** Some bytes, then the connection ends. */
    static Answer dropAfter(int bytes, byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** Some bytes, then nothing for as long as this server runs. */
    Answer silentAfter(int bytes, byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };
    }

    /** Bytes whose number is not said beforehand. */
    static Answer unannounced(byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(content);
        };
    }

    static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    void then(Answer answer) {
        answers.add(answer);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
