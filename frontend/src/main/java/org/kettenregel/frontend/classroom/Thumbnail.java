package org.kettenregel.frontend.classroom;

import java.util.Arrays;
import java.util.Optional;
import org.kettenregel.backend.inspect.LayerPicture;
import org.kettenregel.backend.inspect.Sampling;
import org.kettenregel.backend.session.Pictures;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * What a network makes of its input, in a picture as small as a tile of a wall, from what the screen shows anyway: its answer over the plane, the curve of
 * its answer, else the first map of its first layer, or its units.
 *
 * @param values row by row on the scale of signs, 127 for 1; -128 for what is no number
 */
record Thumbnail(int width, int height, byte[] values) {

    static final int WIDTH = 48;
    static final int HEIGHT = 32;

    private static final String INPUT = "input";
    private static final float BELOW_CURVE = 0.3f;

    static Optional<Thumbnail> of(SessionSnapshot snapshot) {
        return snapshot.pictures().map(Thumbnail::ofAnswer).or(() -> snapshot.layers().flatMap(layers -> layers.stream()
                .filter(layer -> !layer.layer().equals(INPUT) && layer.values().length > 0)
                .findFirst()
                .map(Thumbnail::ofLayer)));
    }

    private static Thumbnail ofAnswer(Pictures pictures) {
        return pictures.rows() > 1 ? ofPlane(pictures) : ofCurve(pictures);
    }

    private static Thumbnail ofPlane(Pictures pictures) {
        float scale = scale(pictures.surface(), 0, pictures.surface().length, pictures.center());
        byte[] values = new byte[WIDTH * HEIGHT];
        for (int row = 0; row < HEIGHT; row++) {
            int from = nearest(row, HEIGHT, pictures.rows()) * pictures.resolution();
            for (int column = 0; column < WIDTH; column++) {
                values[row * WIDTH + column] = quantised((pictures.surface()[from + nearest(column, WIDTH, pictures.resolution())] - pictures.center()) / scale);
            }
        }
        return new Thumbnail(WIDTH, HEIGHT, values);
    }

    /** The curve in the colour of its sign, and paler the area between it and zero. */
    private static Thumbnail ofCurve(Pictures pictures) {
        float scale = scale(pictures.surface(), 0, pictures.surface().length, pictures.center());
        byte[] values = new byte[WIDTH * HEIGHT];
        for (int column = 0; column < WIDTH; column++) {
            float value = (pictures.surface()[nearest(column, WIDTH, pictures.resolution())] - pictures.center()) / scale;
            int at = Float.isFinite(value) ? Math.clamp(Math.round((1 - value) / 2 * (HEIGHT - 1)), 0, HEIGHT - 1) : -1;
            for (int row = 0; row < HEIGHT; row++) {
                float height = 1 - 2f * row / (HEIGHT - 1);
                boolean between = value > 0 ? height >= 0 && height <= value : height <= 0 && height >= value;
                values[row * WIDTH + column] = at < 0 ? Byte.MIN_VALUE : quantised(row == at ? Math.copySign(1, value) : between ? Math.copySign(BELOW_CURVE, value) : 0);
            }
        }
        return new Thumbnail(WIDTH, HEIGHT, values);
    }

    /** A map as it is; units that stand in a row are laid out in lines. */
    private static Thumbnail ofLayer(LayerPicture layer) {
        Sampling sampling = layer.sampling();
        int count = Math.min(layer.values().length, WIDTH * HEIGHT);
        boolean map = sampling.shownRows() > 1;
        int width = map ? sampling.shownColumns() : Math.min(count, Math.ceilDiv((int) Math.ceil(Math.sqrt(count * (double) WIDTH * HEIGHT)), HEIGHT));
        int height = map ? sampling.shownRows() : Math.ceilDiv(count, width);
        float scale = scale(layer.values(), 0, Math.min(layer.values().length, width * height), 0);
        byte[] values = new byte[width * height];
        for (int i = 0; i < Math.min(values.length, layer.values().length); i++) {
            values[i] = quantised(layer.values()[i] / scale);
        }
        return new Thumbnail(width, height, values);
    }

    private static int nearest(int place, int of, int among) {
        return (int) ((2L * place + 1) * among / (2L * of));
    }

    /** The distance from the centre that takes the full colour. */
    private static float scale(float[] values, int from, int to, float center) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            largest = Float.isFinite(values[i]) ? Math.max(largest, Math.abs(values[i] - center)) : largest;
        }
        return largest == 0 ? 1 : Math.max(largest, center); // answers between 0 and 1 keep that range
    }

    private static byte quantised(float value) {
        return Float.isFinite(value) ? (byte) Math.round(Math.clamp(value, -1, 1) * Byte.MAX_VALUE) : Byte.MIN_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbnail(int otherWidth, int otherHeight, byte[] otherValues) && width == otherWidth && height == otherHeight && Arrays.equals(values, otherValues);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
