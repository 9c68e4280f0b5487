package org.kettenregel.backend.inspect;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.OpCall;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.RandomKey;

/**
 * An op alone, away from the run, with the numbers of one sample: what one of its outputs does while one number of an input moves and all others
 * stay.
 *
 * @param inputs one sample of each
 * @param input  which input holds the number that moves
 * @param from   its place there
 * @param to     place of the output that is watched
 */
public record SingleOp(Op op, List<Shape> shapes, List<float[]> inputs, int input, int from, int to) {

    /** The output y at each x, and its derivative there, all as the op computes them. */
    public record Curve(float[] x, float[] y, float[] slopes) {}

    public SingleOp {
        shapes = List.copyOf(shapes);
        inputs = List.copyOf(inputs);
    }

    /** Runs the op forward and backward once, on a batch with a sample for each x. */
    Curve over(float[] x, Device device) {
        try (BufferScope buffers = new BufferScope()) {
            List<OpCall.Tensor> tensors = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                float[] values = repeated(i, x);
                DeviceBuffer value = buffers.own(device.allocate(values.length));
                value.upload(values);
                tensors.add(new OpCall.Tensor(shapes.get(i), value, op.differentiable(i) ? buffers.own(device.allocate(values.length)) : null));
            }
            Shape shape = op.inferShape(shapes);
            int count = shape.elements(x.length);
            OpCall.Tensor output = new OpCall.Tensor(shape, buffers.own(device.allocate(count)), buffers.own(device.allocate(count)));
            List<DeviceBuffer> saved = op.saved(shapes).stream().map(each -> buffers.own(device.allocate(each.elements(x.length)))).toList();
            OpCall call = new OpCall(tensors, output, saved, new RandomKey(0, 0), true);
            call.samples(x.length);
            op.forward(device.kernels(), call);
            call.outputGradient().upload(arriving(count, shape.width()));
            op.backward(device.kernels(), call);
            return new Curve(x, every(call.output(), x.length, shape.width(), to), every(call.inputGradient(input), x.length, shapes.get(input).width(), from));
        }
    }

    private float[] repeated(int which, float[] x) {
        float[] sample = inputs.get(which);
        if (!shapes.get(which).batched()) {
            return sample;
        }
        float[] batch = new float[x.length * sample.length];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(sample, 0, batch, i * sample.length, sample.length);
            if (which == input) {
                batch[i * sample.length + from] = x[i];
            }
        }
        return batch;
    }

    /** 1 at the output that is watched, so that its derivative comes back. */
    private float[] arriving(int count, int width) {
        float[] gradient = new float[count];
        for (int i = to; i < count; i += width) {
            gradient[i] = 1;
        }
        return gradient;
    }

    private static float[] every(DeviceBuffer buffer, int count, int width, int place) {
        float[] all = new float[count * width];
        buffer.download(all);
        float[] picked = new float[count];
        for (int i = 0; i < count; i++) {
            picked[i] = all[i * width + place];
        }
        return picked;
    }
}
