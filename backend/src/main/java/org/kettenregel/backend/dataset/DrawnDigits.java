package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Light digits on black, drawn by the program from the strokes of a pen: like those of MNIST, but without any file. Each is bent, stretched,
 * slanted, turned and moved a little, with a pen of its own thickness.
 *
 * @param side  pixels
 * @param noise standard deviation of what is added to each pixel, where full light is 1
 */
@Named(order = 11, id = "drawn-digits")
public record DrawnDigits(
        @Knob(min = DrawnPictures.MIN_SAMPLES, max = DrawnPictures.MAX_SAMPLES, step = 100) int samples,
        @Knob(min = DrawnPictures.MIN_SIDE, max = DrawnPictures.MAX_SIDE, step = 4) int side,
        @Knob(max = DrawnPictures.MAX_NOISE, step = 0.05) double noise)
        implements DatasetSpec {

    private static final List<String> CLASSES = IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    public DrawnDigits {
        new DrawnPictures(samples, side, noise).check("drawn digits");
    }

    public DrawnDigits() {
        this(1000, 28, 0.05);
    }

    @Override
    public Signature signature() {
        return new DrawnPictures(samples, side, noise).signature(CLASSES);
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return new DrawnPictures(samples, side, noise).load(CLASSES, seed, DrawnDigits::draw);
    }

    private static void draw(Seed seed, int sample, int kind, Ink ink) {
        Hand hand = Hand.of(seed, sample);
        for (Strokes.Stroke stroke : Strokes.of(kind)) {
            for (int piece = 0; piece < stroke.pieces(); piece++) {
                double from = (double) piece / stroke.pieces();
                double to = (piece + 1.0) / stroke.pieces();
                hand.draw(stroke, from, to, ink);
            }
        }
    }
}
