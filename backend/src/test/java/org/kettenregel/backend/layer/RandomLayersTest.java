package org.kettenregel.backend.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Dropout;
import org.kettenregel.backend.op.GaussianNoise;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.RandomAffine;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageKernels.AffineRanges;
import org.kettenregel.kernels.Raster;

class RandomLayersTest {

    private static Node behind(Shape shape, LayerSpec layer) {
        GraphBuilder graph = new GraphBuilder().in("layer#1");
        return layer.build(graph, List.of(graph.source("x", new Input(shape))));
    }

    @Test
    void dropout_and_noise_stand_behind_anything_and_keep_its_shape() {
        for (Shape shape : List.of(Shape.perSample(3), Shape.perSample(5, 3), Shape.perSample(4, 6, 3))) {
            assertThat(behind(shape, new DropoutLayer(0.2)).op()).isEqualTo(new Dropout(0.2));
            assertThat(behind(shape, new NoiseLayer(0.3)).op()).isEqualTo(new GaussianNoise(0.3));
            assertThat(behind(shape, new DropoutLayer()).shape()).isEqualTo(shape);
        }
    }

    @Test
    void augmentation_moves_images_of_any_size_by_angles_in_degrees() {
        Node moved = behind(Shape.perSample(4, 6, 3), new Augmentation(0.1, 180, 0.2, true));

        assertThat(moved.op()).isEqualTo(new RandomAffine(new Raster(4, 6, 3), new AffineRanges(0.1f, (float) Math.PI, 0.2f, true)));
        assertThat(moved.shape()).isEqualTo(Shape.perSample(4, 6, 3));
    }

    @Test
    void augmentation_wants_images() {
        assertThatThrownBy(() -> behind(Shape.perSample(24), new Augmentation()))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("augmentation layer: expected (n, height, width, channels), found (n, 24)");
    }

    @Test
    void values_without_meaning_are_refused() {
        assertThatThrownBy(() -> new DropoutLayer(1)).hasMessage("dropout layer: the rate must be at least 0 and below 1, found 1.0");
        assertThatThrownBy(() -> new NoiseLayer(-1)).hasMessage("noise layer: the deviation must be a number from 0 on, found -1.0");
        assertThatThrownBy(() -> new Augmentation(0, 0, 1, false)).hasMessage("augmentation layer: zoom must be between 0 and 0.9, found 1.0");
    }
}
