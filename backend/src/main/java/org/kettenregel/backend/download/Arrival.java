package org.kettenregel.backend.download;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer while it arrives, piece by piece. Unlike a stream it lets its reader wait for a limited time, so that a connection that fell
 * silent, or a person who does not want to wait any more, is noticed; and what came before a connection was lost can still be read.
 */
final class Arrival implements HttpResponse.BodyHandler<Arrival>, HttpResponse.BodySubscriber<Arrival>, AutoCloseable {

    /** Pieces of at most 16 KB that may wait to be read. */
    private static final int AHEAD = 16;

    /** What came: bytes, or the end, or why there will be no more. */
    private record Piece(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> source = new CompletableFuture<>();
    private volatile HttpResponse.@Nullable ResponseInfo head;
    private boolean ended;

    @Override
    public Arrival apply(HttpResponse.ResponseInfo answer) {
        head = answer;
        return this;
    }

    /** Status and headers; empty when the host did not answer. */
    Optional<HttpResponse.ResponseInfo> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public CompletionStage<Arrival> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source.complete(subscription);
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), true, null));
    }

    /** Whether the last piece has been taken. */
    boolean ended() {
        return ended;
    }

    /** The next bytes; none when none came in time, or at the end. */
    List<ByteBuffer> next(Duration wait) throws IOException, InterruptedException {
        Piece piece = pieces.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            return List.of();
        }
        if (piece.failure() != null) {
            throw new IOException(piece.failure().getMessage(), piece.failure());
        }
        ended = piece.last();
        if (!ended) {
            source.join().request(1);
        }
        return piece.bytes();
    }

    /** Lets go of the connection when there is more to come. */
    @Override
    public void close() {
        source.thenAccept(Flow.Subscription::cancel);
    }
}
