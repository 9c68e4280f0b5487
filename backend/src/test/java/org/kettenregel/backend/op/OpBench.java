package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.RandomKey;
import org.kettenregel.kernels.testing.DoubleBuffer;
import org.kettenregel.kernels.testing.DoubleDevice;

/** One op alone on a device, its buffers within reach. */
final class OpBench implements Reader {

    final OpSample sample;
    final Device device;
    final List<DeviceBuffer> inputs = new ArrayList<>();
    final List<DeviceBuffer> gradients = new ArrayList<>();
    final DeviceBuffer output;
    final DeviceBuffer outputGradient;
    private final Shape outputShape;
    private final List<DeviceBuffer> saved;
    private final OpCall call;

    OpBench(OpSample sample, Device device) {
        this.sample = sample;
        this.device = device;
        List<OpCall.Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < sample.shapes().size(); i++) {
            int elements = sample.shapes().get(i).elements(sample.samples());
            boolean again = sample.repeated() && i > 0;
            inputs.add(again ? inputs.getFirst() : device.allocate(elements));
            gradients.add(again ? gradients.getFirst() : device.allocate(elements));
            put(inputs.get(i), sample.inputs().get(i));
            tensors.add(new OpCall.Tensor(sample.shapes().get(i), inputs.get(i), sample.op().differentiable(i) ? gradients.get(i) : null));
        }
        outputShape = sample.op().inferShape(sample.shapes());
        output = device.allocate(outputShape.elements(sample.samples()));
        outputGradient = device.allocate(outputShape.elements(sample.samples()));
        saved = sample.op().saved(sample.shapes()).stream().map(shape -> device.allocate(shape.elements(sample.samples()))).toList();
        call = new OpCall(tensors, new OpCall.Tensor(outputShape, output, outputGradient), saved, new RandomKey(7, 1), sample.training());
        call.samples(sample.samples());
    }

    static OpBench exact(OpSample sample) {
        return new OpBench(sample, new DoubleDevice());
    }

    void step(long number) {
        call.step(number);
    }

    void forward() {
        sample.op().forward(device.kernels(), call);
    }

    void backward() {
        sample.op().backward(device.kernels(), call);
    }

    /** From now on backward is the first to reach every gradient that the op says it overwrites; what stands there now is no number. */
    void overwrite() {
        for (int i = 0; i < inputs.size(); i++) {
            if (overwrites(i)) {
                call.first(i, true);
                put(gradients.get(i), DoubleStream.generate(() -> Double.NaN).limit(gradients.get(i).length()).toArray());
            }
        }
    }

    private boolean overwrites(int input) {
        boolean onceOnly = Collections.frequency(gradients, gradients.get(input)) == 1;
        return sample.op().differentiable(input) && sample.op().overwrites(input) && onceOnly;
    }

    void track() {
        sample.op().track(device.kernels(), call);
    }

    int outputs() {
        return output.length();
    }

    static double get(DeviceBuffer buffer, int i) {
        if (buffer instanceof DoubleBuffer exact) {
            return exact.get(i);
        }
        float[] one = new float[1];
        buffer.download(i, one, 0, 1);
        return one[0];
    }

    static void put(DeviceBuffer buffer, double... values) {
        if (buffer instanceof DoubleBuffer exact) {
            for (int i = 0; i < values.length; i++) {
                exact.set(i, values[i]);
            }
            return;
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        buffer.upload(floats);
    }

    @Override
    public int samples() {
        return sample.samples();
    }

    @Override
    public Shape inputShape(int input) {
        return sample.shapes().get(input);
    }

    @Override
    public Shape outputShape() {
        return outputShape;
    }

    @Override
    public double input(int input, int element) {
        return get(inputs.get(input), element);
    }

    @Override
    public double output(int element) {
        return get(output, element);
    }

    @Override
    public double outputGradient(int element) {
        return get(outputGradient, element);
    }

    @Override
    public double saved(int which, int element) {
        return get(saved.get(which), element);
    }

    @Override
    public boolean training() {
        return sample.training();
    }
}
