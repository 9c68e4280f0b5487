package org.kettenregel.e2e.load;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The WebSocket of one page, in both directions. */
final class PushSocket implements WebSocket.Listener {

    private static final int LONGEST_PIECE = 4095; // what the browser's half of Flow sends at once

    private final PushReader reader = new PushReader();
    private final Consumer<String> messages;
    private final Consumer<String> end;
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    /**
     * @param messages called one after the other
     * @param end      told why, once
     */
    PushSocket(Site site, Site.Visitor visitor, int page, String pushId, Consumer<String> messages, Consumer<String> end) {
        this.messages = messages;
        this.end = end;
        socket = site.http().newWebSocketBuilder().header("Cookie", visitor.cookie()).header("Origin", site.address("").toString().replaceAll("/$", ""))
                .connectTimeout(Site.PATIENCE).buildAsync(address(site, page, pushId), this).join();
    }

    private static URI address(Site site, int page, String pushId) {
        String query = "?v-r=push&v-uiId=" + page + "&v-pushId=" + pushId + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        return URI.create(site.address("VAADIN/push" + query).toString().replaceFirst("^http", "ws"));
    }

    synchronized void send(String message) {
        for (String piece : PushReader.pieces(message, LONGEST_PIECE)) {
            sendPiece(piece);
        }
    }

    /** As it is, even where it is no message. */
    synchronized void sendPiece(String piece) {
        sent = sent.thenCompose(_ -> socket.sendText(piece, true));
    }

    void close() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        reader.take(piece).forEach(messages);
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end.accept("closed with " + status + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end.accept(error.toString());
    }
}
