package org.kettenregel.backend.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;
import org.kettenregel.backend.persistence.Saying;

/**
 * Weights alone, as {@link WeightsExport} writes them, for a network that is there already.
 *
 * @param file    what it is called in sentences
 * @param tensors by names such as {@code dense#4/weights}
 */
public record WeightsImport(String file, Map<String, StoredTensor> tensors) {

    public WeightsImport {
        tensors = Map.copyOf(tensors);
    }

    /** Throws {@link BadDocument} for anything that is no whole safetensors file. */
    public static WeightsImport read(String name, byte[] bytes) {
        try {
            return new WeightsImport(name, WeightsFile.read(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All numbers of each parameter of the network. Throws {@link BadDocument} where one is not in the file or has other sizes there; more may be in the file. */
    public Map<String, float[]> of(Experiment experiment) {
        if (!(Compiler.compile(experiment, experiment.data().signature(), new Limits(), Setting.ofOneSample()) instanceof Compilation.Compiled compiled)) {
            throw new BadDocument(file, Saying.of("other-weights"), Saying.of("running"), Saying.of("mistakes"), Saying.of("mend-first"));
        }
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (Node node : compiled.program().graph().parameters()) {
            String name = node.scope().toString();
            StoredTensor tensor = tensors.get(name);
            if (tensor == null || !tensor.sizes().equals(node.shape().sizes())) {
                throw new BadDocument(file, Saying.of("other-weights"), Saying.of("of-sizes", name, node.shape().sizes()),
                        tensor == null ? Saying.of("not-there") : Saying.of("the-sizes", tensor.sizes()), Saying.of("open-network"));
            }
            weights.put(name, tensor.values());
        }
        return weights;
    }
}
