package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;

/** What was written is read again. */
class OnnxImportTest {

    /** Of 3 x 3 in steps of 1: a cell on each side. */
    @ParameterizedTest
    @ValueSource(strings = {"SAME_UPPER", "SAME_LOWER"})
    void padding_that_is_the_same_on_both_sides_is_read_under_each_of_its_names(String word) throws IOException {
        OnnxModel model = OnnxExport.model(Trained.after(0, ExportedNetworks.RESIDUAL.experiment()).network());
        List<OnnxNode> named = model.nodes().stream().map(node -> node.attributes().containsKey("pads") ? padded(node, word) : node).toList();
        OnnxModel other = new OnnxModel(model.irVersion(), model.opset(), model.name(), model.description(), named, model.initializers(), model.inputs(), model.outputs());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OnnxWriter.message(other).writeTo(file);

        assertThat(OnnxImport.read(ByteBuffer.wrap(file.toByteArray())).layers()).isEqualTo(ExportedNetworks.RESIDUAL.experiment().layers());
    }

    private static OnnxNode padded(OnnxNode node, String word) {
        Map<String, OnnxAttribute> attributes = new HashMap<>(node.attributes());
        attributes.remove("pads");
        attributes.put("auto_pad", new OnnxAttribute.Text(word));
        return new OnnxNode(node.name(), node.type(), node.inputs(), node.outputs(), attributes);
    }

    @ParameterizedTest
    @EnumSource
    void a_written_network_comes_back_with_its_layers_and_answers_the_same(ExportedNetworks network) {
        Experiment experiment = network.experiment();
        Trained trained = Trained.after(2, experiment);

        ImportedNetwork back = OnnxImport.read(trained.buffer());

        assertThat(back.layers()).isEqualTo(experiment.layers());
        assertThat(back.heads()).isEqualTo(experiment.heads().stream().map(Head::layer).toList());
        assertThat(back.input()).isEqualTo(experiment.data().signature().input());
        assertThat(back.on(experiment, Limits.NONE)).isEqualTo(experiment);
        trained.answersOf(back.on(experiment, Limits.NONE), back.weights())
                .forEach((layer, answer) -> assertThat(answer).isEqualTo(trained.answers().get(layer)));
    }
}
