package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.TwoGaussians;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.persistence.ExperimentJson;

/** Pictures of what a network makes of images, from the command line. */
class PictureCommandTest {

    private static final int SIDE = 16;
    private static final int CELL = 6 * SIDE + 2; // 96 / 16 = 6 times as large, and the gap
    private static final Split SPLIT = new Split(60, 15, 25); // 25 of 100 samples to test
    private static final long SEED = 3;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path picture() {
        return folder.resolve("picture.png");
    }

    private int train(String experiment) {
        String[] args = {"train", experiment, "--epochs", "1", "--device", "cpu", "--weights", folder.resolve("w").toString(),
            "--picture", picture().toString()};
        return CommandLine.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(DatasetSpec data, Split split, LayerSpec layer) throws IOException {
        Path file = folder.resolve("experiment.json");
        Files.writeString(file, new ExperimentJson().write(new Experiment("Once more", data, split, List.of(new Layer(1, layer, List.of(Layer.INPUT))),
                new ReconstructionLoss(), new Training(20, true, new Sgd(0.1, 0)), SEED, List.of())));
        return file.toString();
    }

    private static DrawnShapes shapes() {
        return new DrawnShapes(100, SIDE, 0.1);
    }

    private BufferedImage read() throws IOException {
        return ImageIO.read(picture().toFile());
    }

    /** The brightness of a pixel of a picture in the grid. */
    private static int level(BufferedImage grid, int row, int column, int x, int y) {
        return grid.getRGB(2 + column * CELL + 6 * x + 3, 2 + row * CELL + 6 * y + 3) & 0xff;
    }

    @Test
    void images_of_the_test_part_stand_above_what_the_network_makes_of_them() throws IOException {
        assertThat(train(file(shapes(), SPLIT, new ActivationLayer(new Sigmoid())))).isZero();

        Dataset data = shapes().load(new Seed(SEED), DataFolder.none());
        int[] test = SPLIT.of(data, new Seed(SEED)).test();
        BufferedImage grid = read();
        assertThat(grid.getWidth()).isEqualTo(10 * CELL + 2);
        assertThat(grid.getHeight()).isEqualTo(4 * CELL + 2);
        float[] pixels = new float[SIDE * SIDE];
        for (int sample = 0; sample < 20; sample++) {
            data.copyFeatures(test[sample], pixels, 0);
            int row = 2 * (sample / 10);
            for (int pixel = 0; pixel < pixels.length; pixel++) {
                int x = pixel % SIDE;
                int y = pixel / SIDE;
                assertThat(level(grid, row, sample % 10, x, y)).isEqualTo(Math.round(255 * pixels[pixel]));
                assertThat(level(grid, row + 1, sample % 10, x, y)).isEqualTo((int) Math.round(255 / (1 + Math.exp(-pixels[pixel]))));
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(
                "Picture saved to %s: the first 20 test samples and, below each, its reconstruction".formatted(picture()));
    }

    @Test
    void fewer_samples_make_a_smaller_picture() throws IOException {
        assertThat(train(file(shapes(), new Split(93, 7, 0), new ActivationLayer(new Linear())))).isZero();

        BufferedImage grid = read();
        assertThat(grid.getWidth()).isEqualTo(7 * CELL + 2);
        assertThat(grid.getHeight()).isEqualTo(2 * CELL + 2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("the first 7 validation samples and");
    }

    @Test
    void a_network_that_does_not_make_its_input_again_has_nothing_to_draw() {
        assertThat(train("spiral")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("train: expected with --picture a network that makes its input again,"
                + " found one with another loss; choose the reconstruction loss or leave out --picture.");
        assertThat(picture()).doesNotExist();
    }

    @Test
    void samples_that_are_no_images_cannot_be_drawn() throws IOException {
        assertThat(train(file(new TwoGaussians(), SPLIT, new Dense(2, new Linear())))).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("train: expected with --picture images of shape (n, height, width, channels)"
                + " with 1 or 3 channels, found samples of shape (n, 2); choose a data set of images or leave out --picture.");
        assertThat(picture()).doesNotExist();
    }
}
