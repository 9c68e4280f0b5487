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

/** One operation on its own: the device's kernels on one sample, in buffers that are gone afterwards, so that the numbers of a run stay as they are. */
public final class Trial {

    private static final RandomKey KEY = new RandomKey(0, 0);

    private final Device device;
    private final Op op;
    private final List<Shape> shapes;
    private final List<float[]> inputs;

    Trial(Device device, Op op, List<Shape> shapes, List<float[]> inputs) {
        this.device = device;
        this.op = op;
        this.shapes = List.copyOf(shapes);
        this.inputs = List.copyOf(inputs);
    }

    /** What the forward step gives. */
    public float[] forward() {
        try (BufferScope buffers = new BufferScope()) {
            OpCall call = call(buffers, -1, new float[0]);
            op.forward(device.kernels(), call);
            return read(call.output());
        }
    }

    /** What the backward step adds to the gradient of one input, when {@code arrives} is the gradient of the output. */
    public float[] backward(int input, float[] arrives) {
        try (BufferScope buffers = new BufferScope()) {
            OpCall call = call(buffers, input, arrives);
            op.forward(device.kernels(), call);
            op.backward(device.kernels(), call);
            return read(call.inputGradient(input));
        }
    }

    private OpCall call(BufferScope buffers, int wanted, float[] arrives) {
        List<OpCall.Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            DeviceBuffer gradient = i == wanted ? filled(buffers, new float[inputs.get(i).length]) : null;
            tensors.add(new OpCall.Tensor(shapes.get(i), filled(buffers, inputs.get(i)), gradient));
        }
        Shape shape = op.inferShape(shapes);
        DeviceBuffer upstream = wanted < 0 ? null : filled(buffers, arrives);
        OpCall.Tensor output = new OpCall.Tensor(shape, filled(buffers, new float[shape.width()]), upstream);
        List<DeviceBuffer> saved = op.saved(shapes).stream().map(each -> filled(buffers, new float[each.width()])).toList();
        OpCall call = new OpCall(tensors, output, saved, KEY, true);
        call.samples(1);
        return call;
    }

    private DeviceBuffer filled(BufferScope buffers, float[] values) {
        DeviceBuffer buffer = buffers.own(device.allocate(values.length));
        buffer.upload(values);
        return buffer;
    }

    private static float[] read(DeviceBuffer buffer) {
        float[] values = new float[buffer.length()];
        buffer.download(values);
        return values;
    }
}
