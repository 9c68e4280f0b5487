package org.kettenregel.frontend.classroom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Tiles of a wall as bytes: the length of a JSON text (little-endian, 4 bytes), the text with ids and names, eleven floats per seat, then for each seat its
 * curve and its picture. Unlike bundles it has bytes where bytes are enough: a picture of 48 by 32 would else take 6 KB.
 */
final class WallEncoder {

    private static final int FIELDS = 11;
    private static final int FIRST_PRINTABLE = ' ';

    private WallEncoder() {}

    /**
     * @param tile    as it is to be drawn
     * @param version of its picture, 0 for none
     * @param picture whether it is sent again
     */
    record Sent(WallTile tile, int version, boolean picture) {

        private byte[] pixels() {
            return picture ? tile.picture().map(Thumbnail::values).orElseGet(() -> new byte[0]) : new byte[0];
        }
    }

    static byte[] encode(long sequence, List<Sent> tiles, List<Integer> gone) {
        StringJoiner ids = new StringJoiner(",", "[", "]");
        StringJoiner names = new StringJoiner(",", "[", "]");
        int size = 0;
        for (Sent sent : tiles) {
            ids.add(String.valueOf(sent.tile().number()));
            names.add(quoted(sent.tile().name()));
            size += FIELDS * Float.BYTES + sent.tile().curve().length + sent.pixels().length;
        }
        byte[] text = "{\"sequence\":%d,\"ids\":%s,\"names\":%s,\"gone\":%s}".formatted(sequence, ids, names, gone).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + text.length + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(text.length).put(text);
        tiles.forEach(sent -> numbers(bytes, sent));
        tiles.forEach(sent -> bytes.put(sent.tile().curve()).put(sent.pixels()));
        return bytes.array();
    }

    private static void numbers(ByteBuffer bytes, Sent sent) {
        WallTile tile = sent.tile();
        boolean picture = sent.pixels().length > 0;
        bytes.putFloat(tile.state().ordinal()).putFloat(tile.hand() ? 1 : 0).putFloat((float) tile.loss()).putFloat((float) tile.score()).putFloat(tile.epoch())
                .putFloat(tile.quietSeconds()).putFloat(tile.sinceSeconds()).putFloat(sent.version()).putFloat(tile.curve().length)
                .putFloat(picture ? tile.picture().orElseThrow().width() : 0).putFloat(picture ? tile.picture().orElseThrow().height() : 0);
    }

    /** Names are people's, so any character can be in them. */
    static String quoted(String name) {
        StringBuilder written = new StringBuilder("\"");
        name.chars().forEach(letter -> written.append(letter < FIRST_PRINTABLE || letter == '"' || letter == '\\' || Character.isSurrogate((char) letter)
                ? String.format(Locale.ROOT, "\\u%04x", letter)
                : String.valueOf((char) letter)));
        return written.append('"').toString();
    }
}
