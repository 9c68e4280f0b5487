package org.kettenregel.backend.bench;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.MatMulShape;

/** What can be measured. Networks, data, optimizers and counts are the same for every program that is compared. */
public enum Workload {

    /** Dense layers of 512 and 10 on 784 pixels. */
    W1("W1", "samples/s", 128, 200, Notes.TRAINING, device -> new TrainingWork(device, MeasuredNetworks.mlp(128), SyntheticData.rows(50 * 128))),

    /** Two convolutions, pooling and two dense layers on pictures of 28 x 28, with dropout. */
    W2("W2", "samples/s", 128, 0, Notes.TRAINING, device -> new TrainingWork(device, MeasuredNetworks.cnn(128), SyntheticData.pictures(10 * 128))),

    /** Dense layers of 8, 4 and 1 on points in the plane, 10 at a time. */
    W3B10("W3b10", "steps/s", 1, 0, Notes.TRAINING, device -> new TrainingWork(device, MeasuredNetworks.playground(10), SyntheticData.points(320))),

    /** The same, 32 points at a time. */
    W3B32("W3b32", "steps/s", 1, 0, Notes.TRAINING, device -> new TrainingWork(device, MeasuredNetworks.playground(32), SyntheticData.points(320))),

    /** The same network's answers on a grid: one decision boundary. */
    W3EVAL("W3eval", "points/s", SyntheticData.GRID * SyntheticData.GRID, 0, "", device ->
            new ForwardWork(device, MeasuredNetworks.playground(10), SyntheticData.points(1), SyntheticData.grid())),

    /** Words, an LSTM and one answer. */
    W4("W4", "samples/s", 32, 0, Notes.TRAINING, device -> new TrainingWork(device, MeasuredNetworks.lstm(32), SyntheticData.texts(20 * 32))),

    /** Forward and backward through relu(x W + b), 8 x 8, summed. */
    W5("W5", "steps/s", 1, 0, "graph, program and frame built once", BuiltGraphWork::new),

    /** The same, with everything but the parameters made anew each time. */
    W5NEW("W5new", "steps/s", 1, 0, "graph, program and frame built anew in each step", FreshGraphWork::new),

    /** The answers of W1's network, with softmax, to 10,000 pictures in one batch. */
    W6INF("W6inf", "samples/s", 10_000, 0, "", device -> new ForwardWork(device, MeasuredNetworks.classifier(1), SyntheticData.rows(1),
            new Xorshift32(5).uniform(10_000 * SyntheticData.PIXELS))),

    /** A matrix product as in W1. */
    W6G1("W6g1", "GFLOP/s", Flops.of(128, 512, 784), 0, "", device -> new ProductWork(device, new MatMulShape(128, 512, 784, false, false))),

    /** A large matrix product. */
    W6G2("W6g2", "GFLOP/s", Flops.of(1024, 1024, 1024), 0, "", device -> new ProductWork(device, new MatMulShape(1024, 1024, 1024, false, false)));

    private final String id;
    private final String unit;
    private final double perStep;
    private final int leastSteps;
    private final String note;
    private final Function<Device, Work> opening;

    Workload(String id, String unit, double perStep, int leastSteps, String note, Function<Device, Work> opening) {
        this.id = id;
        this.unit = unit;
        this.perStep = perStep;
        this.leastSteps = leastSteps;
        this.note = note;
        this.opening = opening;
    }

    public static Optional<Workload> byId(String id) {
        return Stream.of(values()).filter(workload -> workload.id.equals(id)).findFirst();
    }

    /** The name under which other programs run it, too. */
    public String id() {
        return id;
    }

    /** Of the rate that is measured. */
    String unit() {
        return unit;
    }

    /** What one step counts for in the unit. */
    double perStep() {
        return perStep;
    }

    /** Steps that all blocks together have at least, however fast they are. */
    int leastSteps() {
        return leastSteps;
    }

    /** What another program may do in another way; without quotation marks. */
    String note() {
        return note;
    }

    /** Puts it on a device; whoever calls closes it. */
    Work open(Device device) {
        return opening.apply(device);
    }

    private static final class Notes {

        private static final String TRAINING = "batches cut from arrays in memory within the step;"
                + " loss, accuracy and a look for numbers that are not finite in each step";
    }

    private static final class Flops {

        /** Billions of operations in a product, a multiplication and an addition each. */
        private static double of(int m, int n, int k) {
            return 2e-9 * m * n * k;
        }
    }
}
