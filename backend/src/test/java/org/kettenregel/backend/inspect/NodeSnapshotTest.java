package org.kettenregel.backend.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeSnapshotTest {

    private static final float[] NOTHING = {};

    private static NodeSnapshot seen(float[] picture, float[] gradientPicture) {
        return new NodeSnapshot(3, new float[] {1, 2}, 8, NOTHING, NodeSnapshot.Gradient.READY, picture, gradientPicture);
    }

    @Test
    void a_number_that_only_the_picture_shows_makes_another() {
        NodeSnapshot before = seen(new float[] {1, 2, 3}, new float[] {0});

        assertThat(before.sameNumbers(seen(new float[] {1, 2, 3}, new float[] {0}))).isTrue();
        assertThat(before.sameNumbers(seen(new float[] {1, 2, 4}, new float[] {0}))).isFalse();
        assertThat(before.sameNumbers(seen(new float[] {1, 2, 3}, new float[] {5}))).isFalse();
    }
}
