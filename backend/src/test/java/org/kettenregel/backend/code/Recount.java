package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts parameters and follows shapes through written code, line by line, with sums of its own: what Keras and PyTorch would make of it, and nothing of
 * the engine. Shapes of PyTorch are put in the order of Keras.
 */
final class Recount {

    /** What has weights, or changes shapes. */
    private static final Pattern LAYER = Pattern.compile("(?:layers|nn)\\.(?:Dense|Linear|Conv\\w*|\\w*Pool\\w*|Flatten|Reshape|Unflatten|Embedding|LSTM|GRU|\\w*RNN|\\w*Norm\\w*|PRe?LU)\\(");
    private static final Pattern INPUT = Pattern.compile("keras\\.Input\\(shape=(\\(.*?\\))");

    private final Map<String, List<Integer>> shapes = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();
    private final Map<Integer, List<Integer>> after = new TreeMap<>();
    private long parameters;

    static Recount of(CodeText code, List<Integer> input) {
        Recount recount = new Recount();
        recount.shapes.put("inputs", input);
        recount.shapes.put("x", input);
        for (CodeLine line : code.lines()) {
            String text = line.text().strip();
            if (line.layer() > 0 && !text.startsWith("#") && !text.contains("nn.init")) {
                recount.line(text, line.layer());
            } else if (line.layer() == 0) {
                require(!LAYER.matcher(text).find(), text + " belongs to no layer,", input);
                Matcher said = INPUT.matcher(text);
                require(!said.find() || sizes(said.group(1)).equals(input), text, input);
            }
        }
        return recount;
    }

    long parameters() {
        return parameters;
    }

    Map<Integer, List<Integer>> after() {
        return after;
    }

    private void line(String text, int layer) {
        Matcher assigned = Pattern.compile("([\\w.]+) = (.*)").matcher(text);
        if (!assigned.matches()) { // an entry of a list
            shapes.put("x", made(text.replaceAll(",$", ""), shapes.get("x")));
            after.put(layer, shapes.get("x"));
        } else if (assigned.group(1).startsWith("self.") || assigned.group(1).endsWith("_layer")) {
            modules.put(assigned.group(1), assigned.group(2));
            if (assigned.group(1).startsWith("self.")) {
                parameters += torch(assigned.group(2));
            }
        } else {
            shapes.put(assigned.group(1), value(assigned.group(2)));
            after.put(layer, shapes.get(assigned.group(1)));
        }
    }

    /** Of an expression over names of shapes. */
    private List<Integer> value(String text) {
        if (shapes.containsKey(text)) {
            return shapes.get(text);
        }
        if (text.matches("\\w+( [+*] \\w+)+")) {
            List<String> terms = List.of(text.split(" [+*] "));
            terms.forEach(name -> require(shapes.get(name).equals(shapes.get(terms.getFirst())), text, shapes.get(terms.getFirst())));
            return shapes.get(terms.getFirst());
        }
        Matcher cat = Pattern.compile("torch\\.cat\\(\\[(.*)], dim=.*\\)").matcher(text);
        if (cat.matches()) {
            return joined(List.of(cat.group(1).split(", ")));
        }
        Matcher slice = Pattern.compile("(.*)\\[[:., ]*(\\d+):(\\d+)]").matcher(text);
        if (slice.matches()) {
            return List.of(Integer.parseInt(slice.group(3)) - Integer.parseInt(slice.group(2)));
        }
        if (text.endsWith("[0][:, -1]")) {
            List<Integer> steps = value(text.substring(0, text.length() - "[0][:, -1]".length()));
            return List.of(steps.getLast());
        }
        if (text.endsWith("[0]")) {
            return value(text.substring(0, text.length() - 3));
        }
        Matcher method = Pattern.compile("(.*)\\.(permute|transpose)\\([\\d, ]*\\)").matcher(text);
        if (method.matches()) {
            return value(method.group(1));
        }
        int open = opening(text);
        String callee = text.substring(0, open);
        String inside = text.substring(open + 1, text.length() - 1);
        if (callee.startsWith("layers.")) {
            return inside.startsWith("[") ? joinedBy(callee, List.of(inside.substring(1, inside.length() - 1).split(", "))) : made(callee, value(inside));
        }
        if (callee.endsWith("_layer")) {
            String module = modules.get(callee);
            List<Integer> input = value(inside);
            boolean first = !module.startsWith("!");
            long before = parameters;
            List<Integer> shape = made(first ? module : module.substring(1), input);
            parameters = first ? parameters : before;
            modules.put(callee, first ? "!" + module : module);
            return shape;
        }
        String argument = inside.replaceAll(", (dim=-?\\d+|alpha=[\\d.]+|scale_factor=\\d+|1|0\\.05)$", "");
        String rest = inside.substring(argument.length());
        String module = callee.startsWith("self.") ? modules.get(callee) : callee.contains("interpolate") ? "nn.Upsample(" + rest.substring(2) + ")"
                : callee.endsWith("adaptive_avg_pool2d") ? "nn.AdaptiveAvgPool2d(1)" : callee.equals("torch.flatten") ? "nn.Flatten()" : "nn.Identity()";
        return moved(module, value(argument));
    }

    /** Where the bracket opens that closes at the end. */
    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private List<Integer> joinedBy(String callee, List<String> names) {
        if (callee.startsWith("layers.Concatenate")) {
            return joined(names);
        }
        names.forEach(name -> require(shapes.get(name).equals(shapes.get(names.getFirst())), callee + " of " + name, shapes.get(names.getFirst())));
        return shapes.get(names.getFirst());
    }

    private List<Integer> joined(List<String> names) {
        names.forEach(name -> require(withLast(shapes.get(name), 0).equals(withLast(shapes.get(names.getFirst()), 0)), name, shapes.get(names.getFirst())));
        List<Integer> shape = new ArrayList<>(shapes.get(names.getFirst()));
        shape.set(shape.size() - 1, names.stream().mapToInt(name -> shapes.get(name).getLast()).sum());
        return shape;
    }

    private static Map<String, String> arguments(String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Matcher each = Pattern.compile("(?:(\\w+)=)?(\\([^()]*\\)|\\[[^]]*]|(?:[\\w.\"-]+(?:\\([^()]*\\))?))").matcher(text.substring(text.indexOf('(') + 1, text.length() - 1));
        while (each.find()) {
            arguments.put(each.group(1) != null ? each.group(1) : String.valueOf(arguments.size()), each.group(2));
        }
        return arguments;
    }

    private static int number(Map<String, String> arguments, String name, int otherwise) {
        return arguments.containsKey(name) ? Integer.parseInt(arguments.get(name)) : otherwise;
    }

    /** What a layer of either library makes of a shape; its parameters are counted. */
    private List<Integer> made(String text, List<Integer> in) {
        if (text.startsWith("layers.")) {
            return keras(text, in);
        }
        parameters += torch(text);
        return moved(text, in);
    }

    private List<Integer> keras(String text, List<Integer> in) {
        Map<String, String> a = arguments(text);
        String name = text.substring("layers.".length(), text.indexOf('('));
        int bias = a.containsKey("use_bias") ? 0 : 1;
        int channels = in.getLast();
        boolean same = "\"same\"".equals(a.get("padding"));
        switch (name) {
            case "Dense" -> {
                int units = number(a, "0", 0);
                parameters += (long) (channels + bias) * units;
                return withLast(in, units);
            }
            case "Conv2D" -> {
                int kernel = number(a, "1", 0);
                int filters = number(a, "0", 0);
                parameters += (long) (kernel * kernel * channels + bias) * filters;
                return window(in, filters, (kernel - 1) * number(a, "dilation_rate", 1) + 1, number(a, "strides", 1), same);
            }
            case "Conv2DTranspose" -> {
                int kernel = number(a, "1", 0);
                int filters = number(a, "0", 0);
                int stride = number(a, "strides", 1);
                parameters += (long) (kernel * kernel * channels + bias) * filters;
                int more = same ? 0 : Math.max(kernel - stride, 0);
                return List.of(in.get(0) * stride + more, in.get(1) * stride + more, filters);
            }
            case "MaxPooling2D", "AveragePooling2D" -> {
                int size = number(a, "0", 0);
                return window(in, channels, size, number(a, "strides", size), same);
            }
            case "GlobalAveragePooling2D" -> {
                return List.of(channels);
            }
            case "UpSampling2D" -> {
                return List.of(in.get(0) * number(a, "0", 0), in.get(1) * number(a, "0", 0), channels);
            }
            case "Flatten" -> {
                return List.of(product(in));
            }
            case "Reshape" -> {
                return sizes(a.get("0"));
            }
            case "Embedding" -> {
                parameters += (long) number(a, "0", 0) * number(a, "1", 0);
                return List.of(in.getFirst(), number(a, "1", 0));
            }
            case "LSTM", "GRU", "SimpleRNN" -> {
                int units = number(a, "0", 0);
                parameters += (long) (name.equals("LSTM") ? 4 : name.equals("GRU") ? 3 : 1) * units * (channels + units + 1);
                return a.containsKey("return_sequences") ? List.of(in.getFirst(), units) : List.of(units);
            }
            case "BatchNormalization", "LayerNormalization" -> parameters += 2L * channels;
            case "PReLU" -> parameters += channels;
            case "Lambda" -> {
                Matcher range = Pattern.compile("(\\d+):(\\d+)").matcher(text);
                return range.find() ? List.of(Integer.parseInt(range.group(2)) - Integer.parseInt(range.group(1))) : in;
            }
            default -> {
                // keeps the shape and has no parameters
            }
        }
        return in;
    }

    private static List<Integer> window(List<Integer> in, int filters, int span, int stride, boolean same) {
        return List.of(windows(in.get(0), span, stride, same), windows(in.get(1), span, stride, same), filters);
    }

    private static int windows(int size, int span, int stride, boolean same) {
        return same ? (size + stride - 1) / stride : (size - span) / stride + 1;
    }

    private static List<Integer> withLast(List<Integer> in, int last) {
        List<Integer> shape = new ArrayList<>(in);
        shape.set(shape.size() - 1, last);
        return shape;
    }

    private static int product(List<Integer> sizes) {
        return sizes.stream().reduce(1, Math::multiplyExact);
    }

    private static List<Integer> sizes(String tuple) {
        List<Integer> sizes = new ArrayList<>();
        Matcher each = Pattern.compile("-?\\d+").matcher(tuple);
        while (each.find()) {
            sizes.add(Integer.parseInt(each.group()));
        }
        return sizes;
    }

    /** Parameters of a module that learn: all, but for the second bias of recurrent ones. */
    private static long torch(String text) {
        Map<String, String> a = arguments(text);
        int in = a.getOrDefault("0", "").matches("\\d+") ? number(a, "0", 0) : 0;
        int out = a.getOrDefault("1", "").matches("\\d+") ? number(a, "1", 0) : 0;
        int bias = a.containsKey("bias") ? 0 : 1;
        int kernel = a.getOrDefault("2", "").matches("\\d+") ? number(a, "2", 0) : 0;
        return switch (text.substring(0, text.indexOf('('))) {
            case "nn.Linear" -> (long) (in + bias) * out;
            case "nn.Conv2d", "nn.ConvTranspose2d" -> ((long) kernel * kernel * in + bias) * out;
            case "nn.Embedding" -> (long) in * out;
            case "nn.LSTM" -> 4L * out * (in + out + 2) - 4L * out;
            case "nn.GRU" -> 3L * out * (in + out + 2) - 3L * out;
            case "nn.RNN" -> (long) out * (in + out + 2) - out;
            case "nn.BatchNorm1d", "nn.BatchNorm2d", "nn.LayerNorm" -> 2L * in;
            case "nn.PReLU" -> in;
            default -> 0;
        };
    }

    /** What a module makes of a shape, with channels last. */
    private static List<Integer> moved(String text, List<Integer> in) {
        Map<String, String> a = arguments(text);
        switch (text.substring(0, text.indexOf('('))) {
            case "nn.Linear", "nn.LSTM", "nn.GRU", "nn.RNN" -> {
                require(number(a, "0", 0) == in.getLast(), text, in);
                return withLast(in, number(a, "1", 0));
            }
            case "LastStep" -> {
                return List.of(in.getLast());
            }
            case "nn.Embedding" -> {
                return List.of(in.getFirst(), number(a, "1", 0));
            }
            case "nn.Conv2d" -> {
                require(number(a, "0", 0) == in.getLast(), text, in);
                int span = (number(a, "2", 0) - 1) * number(a, "dilation", 1) + 1;
                boolean same = "\"same\"".equals(a.get("padding"));
                int frame = same ? 0 : number(a, "padding", 0);
                return window(List.of(in.get(0) + 2 * frame, in.get(1) + 2 * frame, in.get(2)), number(a, "1", 0), span, number(a, "stride", 1), same);
            }
            case "nn.ConvTranspose2d" -> {
                int more = number(a, "2", 0) - 2 * number(a, "padding", 0) + number(a, "output_padding", 0);
                int stride = number(a, "stride", 1);
                return List.of((in.get(0) - 1) * stride + more, (in.get(1) - 1) * stride + more, number(a, "1", 0));
            }
            case "nn.MaxPool2d", "nn.AvgPool2d" -> {
                int frame = 2 * number(a, "padding", 0);
                return window(List.of(in.get(0) + frame, in.get(1) + frame, in.get(2)), in.get(2), number(a, "0", 0), number(a, "stride", number(a, "0", 0)), false);
            }
            case "nn.ZeroPad2d", "nn.ConstantPad2d" -> {
                List<Integer> cells = sizes(a.get("0"));
                return List.of(in.get(0) + cells.get(2) + cells.get(3), in.get(1) + cells.get(0) + cells.get(1), in.get(2));
            }
            case "nn.AdaptiveAvgPool2d" -> {
                return List.of(1, 1, in.getLast());
            }
            case "nn.Flatten" -> {
                return List.of(product(in));
            }
            case "nn.Unflatten" -> {
                return sizes(a.get("1"));
            }
            case "nn.Upsample" -> {
                int factor = number(a, "scale_factor", 1);
                return List.of(in.get(0) * factor, in.get(1) * factor, in.get(2));
            }
            case "Features" -> {
                return List.of(number(a, "1", 0) - number(a, "0", 0));
            }
            default -> {
                return in;
            }
        }
    }

    private static void require(boolean fits, String text, List<Integer> in) {
        if (!fits) {
            throw new AssertionError(text + " reads " + in);
        }
    }
}
