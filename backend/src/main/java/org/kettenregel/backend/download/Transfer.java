package org.kettenregel.backend.download;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.kettenregel.backend.dataset.DatasetProblem;

/** Brings one file over the network into its part file: asks for what is missing, asks again when the connection is lost, checks the whole. */
final class Transfer {

    private static final Duration LOOK_UP = Duration.ofMillis(100);
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final HttpClient client;
    private final RemoteFile file;
    private final PartFile part;
    private final Patience patience;
    private final Progress progress;
    private final LongConsumer arrived;

    /** @param arrived told how many bytes of the file are there */
    Transfer(HttpClient client, RemoteFile file, PartFile part, Patience patience, Progress progress, LongConsumer arrived) {
        this.client = client;
        this.file = file;
        this.part = part;
        this.patience = patience;
        this.progress = progress;
        this.arrived = arrived;
    }

    /** Gives false when it was cancelled. */
    boolean run() throws InterruptedException {
        if (part.size() > file.size()) {
            part.clear();
        }
        boolean inOnePiece = part.size() == 0;
        if (!complete()) {
            return false;
        }
        Checksum found = part.checksum(file.checksum());
        if (!found.equals(file.checksum()) && !inOnePiece) { // its pieces may be of different files
            part.clear();
            if (!complete()) {
                return false;
            }
            found = part.checksum(file.checksum());
        }
        if (!found.equals(file.checksum())) {
            part.clear();
            throw Trouble.wrongChecksum(file, found);
        }
        return true;
    }

    /** Asks until all bytes are there. */
    private boolean complete() throws InterruptedException {
        int failures = 0;
        while (part.size() < file.size()) {
            long before = part.size();
            try {
                if (progress.cancelled() || !receive()) {
                    return false;
                }
            } catch (Interruption e) {
                failures = part.size() > before ? 1 : failures + 1;
                if (failures == Patience.TRIES) {
                    throw e.problem();
                }
                TimeUnit.MILLISECONDS.sleep(failures * patience.pause().toMillis());
            }
        }
        return true;
    }

    private boolean receive() throws Interruption, InterruptedException {
        try (Arrival answer = ask()) {
            judge(answer.head().orElseThrow());
            return write(answer);
        } catch (IOException e) {
            throw new Interruption(Trouble.connectionLost(file, part.size()));
        }
    }

    private Arrival ask() throws Interruption, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address()).timeout(patience.answer()).header("User-Agent", "Kettenregel");
        if (part.size() > 0) {
            request.header("Range", "bytes=%d-".formatted(part.size()));
        }
        Arrival answer = new Arrival();
        try {
            client.send(request.build(), answer);
        } catch (IOException e) {
            if (answer.head().isEmpty()) {
                throw new Interruption(Trouble.noAnswer(file, e));
            }
            answer.onError(e); // the connection was lost behind the first bytes, which are worth keeping
        }
        return answer;
    }

    /** Prepares the part file for what comes, or throws when it is not what was asked for. */
    private void judge(HttpResponse.ResponseInfo answer) throws Interruption {
        boolean goesOn = answer.statusCode() == PARTIAL
                && answer.headers().firstValue("Content-Range").orElse("").startsWith("bytes %d-".formatted(part.size()));
        if (!goesOn) {
            switch (answer.statusCode()) {
                case OK -> part.clear();
                case PARTIAL, RANGE_NOT_SATISFIABLE -> {
                    part.clear();
                    throw new Interruption(Trouble.notGiven(file, answer.statusCode()));
                }
                default -> throw refused(answer.statusCode());
            }
        }
        OptionalLong length = answer.headers().firstValueAsLong("Content-Length");
        if (length.isPresent() && part.size() + length.getAsLong() != file.size()) {
            throw Trouble.anotherSize(file, String.valueOf(part.size() + length.getAsLong()));
        }
    }

    /** A server that has too much to do, or does not work, may do so later; other refusals last. */
    private Interruption refused(int status) {
        DatasetProblem problem = Trouble.notGiven(file, status);
        if (status == 408 || status == 429 || status >= 500) {
            return new Interruption(problem);
        }
        throw problem;
    }

    private boolean write(Arrival body) throws IOException, InterruptedException {
        long lastByte = System.nanoTime();
        while (!body.ended()) {
            arrived.accept(part.size());
            if (progress.cancelled()) {
                return false;
            }
            List<ByteBuffer> bytes = body.next(LOOK_UP);
            if (!bytes.isEmpty()) {
                lastByte = System.nanoTime();
                append(bytes);
            } else if (!body.ended() && System.nanoTime() - lastByte > patience.byteless().toNanos()) {
                throw new HttpTimeoutException("no byte in time");
            }
        }
        if (part.size() < file.size()) {
            throw new IOException("ended early");
        }
        arrived.accept(part.size());
        return true;
    }

    private void append(List<ByteBuffer> bytes) {
        for (ByteBuffer some : bytes) {
            if (part.size() + some.remaining() > file.size()) {
                part.clear();
                throw Trouble.anotherSize(file, "more");
            }
            part.append(some);
        }
    }

    /** A failure after which it is worth trying again; carries what to say when it is not. */
    private static final class Interruption extends Exception {

        private final transient DatasetProblem problem;

        Interruption(DatasetProblem problem) {
            super(problem);
            this.problem = problem;
        }

        DatasetProblem problem() {
            return problem;
        }
    }
}
