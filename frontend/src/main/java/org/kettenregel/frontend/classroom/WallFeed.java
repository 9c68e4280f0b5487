package org.kettenregel.frontend.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of one wall on their way to one browser: it asks for what has changed when it has drawn the last, so nothing is sent to somebody who does not
 * look. Pictures go for the seats alone that are in sight. Belongs to all threads; rows come from those of the class.
 */
final class WallFeed {

    private static final int PATIENCE_SECONDS = 10;
    private static final byte[] NOTHING = new byte[0];

    private final Consumer<WallFeed> refresh;
    private final Map<Integer, Shown> shown = new TreeMap<>();
    private final Map<Integer, Long> gone = new HashMap<>();
    private long sequence;
    private @Nullable Asking asking;

    /**
     * @param changed  when it was put there, in the order of all changes
     * @param version  of its picture, 0 for none
     */
    private record Shown(WallTile tile, long changed, int version) {}

    /** @param versions of the pictures that the browser has, by the seats in sight */
    private record Asking(long after, Map<Integer, Integer> versions, CompletableFuture<byte[]> answer) {}

    /** @param refresh puts what is new there: called when the browser asks, as who has gone says nothing */
    WallFeed(Consumer<WallFeed> refresh) {
        this.refresh = refresh;
    }

    /** Takes what a seat shows now; says nothing where that is what it showed before. */
    synchronized void put(WallTile tile) {
        Shown before = shown.get(tile.number());
        if (before != null && before.tile().looksLike(tile)) {
            return;
        }
        int version = before == null ? 0 : before.version();
        boolean other = tile.picture().isPresent() && (before == null || !tile.picture().equals(before.tile().picture()));
        shown.put(tile.number(), new Shown(tile, ++sequence, tile.picture().isEmpty() ? 0 : other ? version + 1 : version));
        gone.remove(tile.number());
        answer();
    }

    /** Takes a seat off the wall. */
    synchronized void remove(int number) {
        if (shown.remove(number) != null) {
            gone.put(number, ++sequence);
            answer();
        }
    }

    /** What has changed, as soon as something has; an empty array when nothing did for a while. */
    CompletableFuture<byte[]> next(long after, Map<Integer, Integer> versions) {
        refresh.accept(this);
        return ask(after, versions);
    }

    private synchronized CompletableFuture<byte[]> ask(long after, Map<Integer, Integer> versions) {
        close(); // a second reader takes over
        Asking question = new Asking(after, versions, new CompletableFuture<byte[]>().completeOnTimeout(NOTHING, PATIENCE_SECONDS, TimeUnit.SECONDS));
        asking = question;
        answer();
        return question.answer();
    }

    synchronized void close() {
        if (asking != null) {
            asking.answer().complete(NOTHING);
            asking = null;
        }
    }

    private void answer() {
        if (asking == null) {
            return;
        }
        List<WallEncoder.Sent> tiles = new ArrayList<>();
        for (Shown one : shown.values()) {
            Integer known = asking.versions().get(one.tile().number());
            boolean picture = known != null && one.version() > 0 && known != one.version();
            if (one.changed() > asking.after() || picture) {
                tiles.add(new WallEncoder.Sent(one.tile(), one.version(), picture));
            }
        }
        List<Integer> left = gone.entrySet().stream().filter(entry -> entry.getValue() > asking.after()).map(Map.Entry::getKey).sorted().toList();
        if (!tiles.isEmpty() || !left.isEmpty() || asking.after() > sequence || asking.after() < 0) {
            asking.answer().complete(WallEncoder.encode(sequence, tiles, left));
            asking = null;
        }
    }
}
