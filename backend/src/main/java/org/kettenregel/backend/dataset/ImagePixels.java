package org.kettenregel.backend.dataset;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded image as red, green and blue from 0 to 255, on white where it is transparent. Samples are taken as they stand in the
 * file: colour profiles are left aside, as is usual where images are learned from, and gray does not become lighter on the way.
 */
final class ImagePixels {

    private static final int RGB = 3;

    private final Raster raster;
    private final ColorModel colors;
    private final int bands;
    private final int[] samples;
    private final double[] greatest;

    ImagePixels(BufferedImage image) {
        this.raster = image.getRaster();
        this.colors = image.getColorModel();
        this.bands = raster.getNumBands();
        this.samples = new int[bands * raster.getWidth()];
        this.greatest = new double[bands];
        for (int band = 0; band < bands; band++) {
            greatest[band] = (1L << raster.getSampleModel().getSampleSize(band)) - 1;
        }
    }

    int height() {
        return raster.getHeight();
    }

    int width() {
        return raster.getWidth();
    }

    /** Whether the colours are of a kind that can be told: a palette, gray, or red, green and blue. */
    boolean readable() {
        int type = colors.getColorSpace().getType();
        boolean gray = type == ColorSpace.TYPE_GRAY && colors.getNumColorComponents() == 1;
        boolean rgb = type == ColorSpace.TYPE_RGB && colors.getNumColorComponents() == RGB;
        return colors instanceof IndexColorModel || (gray || rgb) && bands == colors.getNumComponents();
    }

    /** Writes (width, 3) numbers. */
    void row(int y, double[] into) {
        raster.getPixels(0, y, width(), 1, samples);
        for (int x = 0; x < width(); x++) {
            if (colors instanceof IndexColorModel palette) {
                palette(palette.getRGB(samples[x]), into, RGB * x);
            } else {
                direct(bands * x, into, RGB * x);
            }
        }
    }

    private static void palette(int argb, double[] into, int at) {
        double opacity = (argb >>> 24) / 255.0;
        for (int channel = 0; channel < RGB; channel++) {
            into[at + channel] = onWhite(argb >> 16 - 8 * channel & 0xff, opacity);
        }
    }

    private void direct(int from, double[] into, int at) {
        int colorBands = colors.getNumColorComponents();
        double opacity = bands > colorBands ? samples[from + colorBands] / greatest[colorBands] : 1;
        for (int channel = 0; channel < RGB; channel++) {
            int band = Math.min(channel, colorBands - 1); // gray stands for all three
            into[at + channel] = onWhite(255 * samples[from + band] / greatest[band], opacity);
        }
    }

    private static double onWhite(double value, double opacity) {
        return value * opacity + 255 * (1 - opacity);
    }
}
