package org.kettenregel.backend.dataset;

import java.util.Arrays;
import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Light figures and stripes on black, drawn by the program: so that a network for pictures has data without any file. Each has a place, size, turn
 * and brightness of its own.
 *
 * @param side  pixels
 * @param noise standard deviation of what is added to each pixel, where full light is 1
 */
@Named(order = 10, id = "drawn-shapes")
public record DrawnShapes(
        @Knob(min = DrawnPictures.MIN_SAMPLES, max = DrawnPictures.MAX_SAMPLES, step = 100) int samples,
        @Knob(min = DrawnPictures.MIN_SIDE, max = DrawnPictures.MAX_SIDE, step = 4) int side,
        @Knob(max = DrawnPictures.MAX_NOISE, step = 0.05) double noise)
        implements DatasetSpec {

    private static final List<String> CLASSES = Arrays.stream(Figure.values()).map(Figure::title).toList();
    private static final Figure[] FIGURES = Figure.values();

    private static final double SMALLEST = 0.55;
    private static final double LARGEST = 0.8;
    /** How near to the edge of the picture a figure comes. */
    private static final double EDGE = 0.9;
    private static final double MOST_TURNED = Math.toRadians(15);

    public DrawnShapes {
        new DrawnPictures(samples, side, noise).check("drawn shapes");
    }

    public DrawnShapes() {
        this(1000, 16, 0.1);
    }

    @Override
    public Signature signature() {
        return new DrawnPictures(samples, side, noise).signature(CLASSES);
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return new DrawnPictures(samples, side, noise).load(CLASSES, seed, DrawnShapes::draw);
    }

    private static void draw(Seed seed, int sample, int kind, Ink ink) {
        double radius = seed.uniform(Stream.DATA, 0, sample, SMALLEST, LARGEST);
        double centreX = seed.uniform(Stream.DATA, 1, sample, radius - EDGE, EDGE - radius);
        double centreY = seed.uniform(Stream.DATA, 2, sample, radius - EDGE, EDGE - radius);
        double turn = seed.uniform(Stream.DATA, 3, sample, -MOST_TURNED, MOST_TURNED);
        double strength = seed.uniform(Stream.DATA, 4, sample, 0.7, 1);
        double cos = Math.cos(turn) / radius;
        double sin = Math.sin(turn) / radius;
        ink.fill((x, y) -> radius * FIGURES[kind].distance(
                (x - centreX) * cos + (y - centreY) * sin,
                (y - centreY) * cos - (x - centreX) * sin), strength);
    }
}
