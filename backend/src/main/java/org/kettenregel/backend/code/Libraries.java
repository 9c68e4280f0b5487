package org.kettenregel.backend.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the two libraries call their parts: the same thing has one path, whatever name it was imported under. */
final class Libraries {

    /** How snippets write them that show no imports. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("keras", "keras"), Map.entry("tf", "tensorflow"), Map.entry("layers", "keras.layers"), Map.entry("models", "keras.models"),
            Map.entry("optimizers", "keras.optimizers"), Map.entry("losses", "keras.losses"), Map.entry("regularizers", "keras.regularizers"),
            Map.entry("initializers", "keras.initializers"), Map.entry("callbacks", "keras.callbacks"), Map.entry("activations", "keras.activations"),
            Map.entry("torch", "torch"), Map.entry("nn", "torch.nn"), Map.entry("F", "torch.nn.functional"), Map.entry("optim", "torch.optim"),
            Map.entry("np", "numpy"), Map.entry("plt", "matplotlib.pyplot"), Map.entry("pd", "pandas"), Map.entry("Sequential", "keras.models.Sequential"),
            Map.entry("Model", "keras.models.Model"), Map.entry("Input", "keras.layers.Input"), Map.entry("DataLoader", "torch.utils.data.DataLoader"));

    private static final List<String> KERAS_ROOTS = List.of(
            "tensorflow.python.keras", "tensorflow.compat.v1.keras", "tensorflow.keras", "tensorflow._api.v2.keras", "keras.api", "keras.src", "tf_keras");

    static final Set<String> BUILTIN = Set.of(
            "True", "False", "None", "print", "range", "len", "sum", "super", "enumerate", "zip", "list", "tuple", "int", "float", "str", "max", "min", "abs", "round", "open",
            "isinstance", "map", "filter", "sorted", "set", "dict", "type", "__name__", "self", "input", "any", "all", "next", "iter", "reversed", "object", "bool", "display", "_");

    private Libraries() {}

    /** What a name means that the code has not given to anything. */
    static Optional<CodeValue> usual(String name) {
        return switch (name) {
            case "True" -> Optional.of(new CodeValue.Flag(true));
            case "False" -> Optional.of(new CodeValue.Flag(false));
            case "None" -> Optional.of(new CodeValue.Nothing());
            default -> USUAL.containsKey(name) ? Optional.of(new CodeValue.Path(canonical(USUAL.get(name))))
                    : KerasLayers.knows(name) ? Optional.of(new CodeValue.Path("keras.layers." + name))
                    : Optional.empty();
        };
    }

    /** {@code tensorflow.keras.layers.core.Dense} is {@code keras.layers.Dense}. */
    static String canonical(String path) {
        String plain = path;
        for (String root : KERAS_ROOTS) {
            if (plain.equals(root) || plain.startsWith(root + ".")) {
                plain = "keras" + plain.substring(root.length());
            }
        }
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        if (plain.startsWith("keras.layers.")) {
            return "keras.layers." + last;
        }
        return switch (plain) {
            case "keras.Sequential", "keras.models.Sequential" -> "keras.models.Sequential";
            case "keras.Model", "keras.models.Model" -> "keras.models.Model";
            case "keras.Input" -> "keras.layers.Input";
            case "keras.utils.np_utils.to_categorical" -> "keras.utils.to_categorical";
            default -> plain.startsWith("torch.nn.modules.") ? "torch.nn." + last : plain;
        };
    }
}
