package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;

/** Reads a network from Keras or PyTorch code. Every text ends in an import; what was not understood is in its sentences. */
public final class CodeReader {

    static final int MOST_PROBLEMS = 50;

    private CodeReader() {}

    /** @param before gives what the code does not say: data, seed, and the ids of layers that are the same in both */
    public static CodeImport read(String text, Experiment before) {
        List<CodeProblem> problems = new ArrayList<>();
        NetworkGrowth growth = new NetworkGrowth(before.data().signature().input());
        CodeReading reading = new CodeReading(growth, problems);
        List<PythonStatement> statements = PythonParser.parse(text, problems);
        reading.read(statements);
        Optional<CodeValue> network = reading.network().or(reading::lastModule);
        List<CodeValue.Tensor> outputs = network.map(found -> outputs(found, reading)).orElseGet(() -> lastLayer(growth));
        CodeImport nothing = new CodeImport(before, reading.training().epochs, List.of(), false);
        if (outputs.isEmpty()) {
            problems.add(CodeProblem.error(CodeProblem.NOWHERE, "no-network"));
        }
        CodeImport result = outputs.isEmpty() ? nothing : reading.attempt(() -> new CodeAssembly(before, reading, outputs).assemble(), nothing);
        return new CodeImport(result.experiment(), result.epochs(), ordered(problems), result.found());
    }

    private static List<CodeValue.Tensor> outputs(CodeValue network, CodeReading reading) {
        if (network instanceof CodeValue.Model model) {
            return model.outputs();
        }
        int input = network instanceof CodeValue.Chain chain && chain.chain().input().isPresent() || !reading.application().growth().inputs().isEmpty() ? -1 : Layer.INPUT;
        CodeValue output = reading.apply(network, CodeValue.Tensor.of(input), 0);
        List<CodeValue> items = output instanceof CodeValue.Several several ? several.items() : List.of(output);
        List<CodeValue.Tensor> tensors = items.stream().filter(CodeValue.Tensor.class::isInstance).map(CodeValue.Tensor.class::cast)
                .filter(tensor -> tensor.layer() > 0).toList();
        return tensors.isEmpty() ? lastLayer(reading.application().growth()) : tensors;
    }

    private static List<CodeValue.Tensor> lastLayer(NetworkGrowth growth) {
        return growth.layers().isEmpty() ? List.of() : List.of(CodeValue.Tensor.of(growth.layers().size()));
    }

    private static List<CodeProblem> ordered(List<CodeProblem> problems) {
        return problems.stream().distinct().sorted(Comparator.comparingInt(CodeProblem::line)).limit(MOST_PROBLEMS).toList();
    }
}
