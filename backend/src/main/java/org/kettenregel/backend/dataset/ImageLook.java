package org.kettenregel.backend.dataset;

import java.util.List;

/**
 * What a few images have in common.
 *
 * @param alike whether all have the size of the first
 * @param gray  whether red, green and blue are the same everywhere
 */
record ImageLook(int height, int width, boolean alike, boolean gray) {

    /** @param files at least one */
    static ImageLook at(FileTree tree, List<String> files) {
        ImageDecoder decoder = new ImageDecoder();
        return files.stream()
                .map(file -> of(decoder.pixels(tree.read(file), tree.where(file))))
                .reduce(ImageLook::with)
                .orElseThrow();
    }

    private static ImageLook of(ImagePixels pixels) {
        double[] row = new double[3 * pixels.width()];
        boolean gray = true;
        for (int y = 0; y < pixels.height(); y++) {
            pixels.row(y, row);
            for (int i = 0; i < row.length; i += 3) {
                gray &= row[i] == row[i + 1] && row[i] == row[i + 2];
            }
        }
        return new ImageLook(pixels.height(), pixels.width(), true, gray);
    }

    private ImageLook with(ImageLook other) {
        return new ImageLook(height, width, alike && other.height == height && other.width == width, gray && other.gray);
    }
}
