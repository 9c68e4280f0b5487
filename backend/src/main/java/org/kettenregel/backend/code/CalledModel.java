package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;

/** A functional model of Keras called with tensors: its layers stand behind these then, the first time with weights of their own, and again with the same ones. */
final class CalledModel {

    private final CodeReading reading;
    private final NetworkGrowth growth;
    private final CodeValue.Model model;
    private final Map<Integer, Integer> places = new HashMap<>();

    CalledModel(CodeReading reading, CodeValue.Model model) {
        this.reading = reading;
        this.growth = reading.application().growth();
        this.model = model;
    }

    CodeValue behind(List<CodeValue> tensors, int line) {
        List<Integer> inputs = model.inputs().stream().map(CodeValue.Tensor::layer).toList();
        List<Integer> given = tensors.stream().map(tensor -> reading.application().read(tensor, line)).toList();
        if (inputs.size() != given.size()) {
            throw new PythonMistake(line, "call", "Model");
        }
        if (!inputs.equals(given)) {
            for (int i = 0; i < inputs.size(); i++) {
                places.put(inputs.get(i), given.get(i));
            }
            inside().forEach(id -> build(id, line));
        }
        List<CodeValue> outputs = model.outputs().stream().map(output -> (CodeValue) CodeValue.Tensor.of(place(output.layer()))).toList();
        return outputs.size() == 1 ? outputs.getFirst() : new CodeValue.Several(outputs);
    }

    private int place(int id) {
        return places.getOrDefault(id, id);
    }

    /** What lies between inputs and outputs, in the order in which it was made. */
    private TreeSet<Integer> inside() {
        TreeSet<Integer> inside = new TreeSet<>();
        List<Integer> open = new ArrayList<>(model.outputs().stream().map(CodeValue.Tensor::layer).toList());
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (next > 0 && !places.containsKey(next) && inside.add(next)) {
                open.addAll(growth.sources(next));
            }
        }
        return inside;
    }

    private void build(int id, int line) {
        reading.count(line);
        NetworkGrowth.Grown grown = growth.get(id);
        LayerSpec spec = grown.layer().spec();
        boolean again = model.built().containsKey(id) && CodeApplication.hasWeights(spec);
        LayerSpec here = spec instanceof SharedLayer shared ? new SharedLayer(model.built().getOrDefault(shared.layer(), shared.layer()))
                : again ? new SharedLayer(model.built().get(id)) : spec;
        int added = growth.add(here, growth.sources(id).stream().map(this::place).toList(), grown.line(), grown.features());
        model.built().putIfAbsent(id, added);
        places.put(id, added);
    }
}
