package org.kettenregel.backend.lens;

import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/** Images (height, width, channels) of the row that is looked at. */
final class ImageRows {

    private ImageRows() {}

    static boolean isImage(Node node) {
        return node.shape().batched() && node.shape().sizes().size() == 3;
    }

    /** One channel of an image. */
    static float[] channel(float[] image, int channels, int channel) {
        float[] plane = new float[image.length / channels];
        for (int pixel = 0; pixel < plane.length; pixel++) {
            plane[pixel] = image[pixel * channels + channel];
        }
        return plane;
    }

    /** The largest distance from zero in all images of the network that are computed. */
    static float range(Sight sight) {
        float most = 0;
        for (Node node : sight.graph().nodes()) {
            if (isImage(node) && sight.computed(node)) {
                for (float value : sight.row(node)) {
                    most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
                }
            }
        }
        return most;
    }
}
