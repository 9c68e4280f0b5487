package org.kettenregel.backend.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;

/** Writes the weights of a network alone, as safetensors. */
public final class WeightsExport {

    private WeightsExport() {}

    /** Does not close the stream. */
    public static void write(TrainedNetwork network, OutputStream out) throws IOException {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (Node node : network.graph().parameters()) {
            String name = node.scope().toString();
            tensors.put(name, new StoredTensor(node.shape().sizes(), network.weights().get(name)));
        }
        WeightsFile.write(Channels.newChannel(out), tensors);
    }
}
