package org.kettenregel.backend.export;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Runs ONNX files by onnxruntime, which knows nothing of us. */
final class Microsoft {

    private Microsoft() {}

    /** What the outputs of a file are, by name, for samples one after the other. */
    static Map<String, float[]> answers(byte[] file, float[] samples, int count) {
        try (OrtSession.SessionOptions options = options(); OrtSession session = OrtEnvironment.getEnvironment().createSession(file, options)) {
            Map.Entry<String, NodeInfo> input = session.getInputInfo().entrySet().iterator().next();
            long[] sizes = ((TensorInfo) input.getValue().getInfo()).getShape();
            long[] shape = LongStream.concat(LongStream.of(count), LongStream.of(sizes).skip(1)).toArray();
            try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(samples), shape);
                    OrtSession.Result result = session.run(Map.of(input.getKey(), tensor))) {
                Map<String, float[]> answers = new LinkedHashMap<>();
                for (Map.Entry<String, OnnxValue> output : result) {
                    FloatBuffer buffer = ((OnnxTensor) output.getValue()).getFloatBuffer();
                    float[] values = new float[buffer.remaining()];
                    buffer.get(values);
                    answers.put(output.getKey(), values);
                }
                return answers;
            }
        } catch (OrtException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** On one thread. */
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return options;
    }
}
