package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.SliceLayer;

/** What calls, attributes and signs mean, by what stands before them. */
final class CodeCalls {

    private static final int MOST_ITEMS = 64;

    private final CodeReading reading;
    private final LibraryCalls library;
    private final TrainingCalls training;
    private final TensorMethods tensors;
    private final ModelMethods models;

    CodeCalls(CodeReading reading) {
        this.reading = reading;
        this.training = new TrainingCalls(reading);
        this.tensors = new TensorMethods(reading.application());
        this.library = new LibraryCalls(reading, this, training, tensors);
        this.models = new ModelMethods(reading, this, training);
    }

    CodeValue call(PythonExpression.Call call, CodeScope scope) {
        CodeValue callee = callee(call, scope);
        Optional<CodeValue> sum = training.penalty(call, callee, scope);
        if (sum.isPresent()) {
            return sum.get();
        }
        List<CodeValue> places = new ArrayList<>();
        Map<String, CodeValue> names = new LinkedHashMap<>();
        for (PythonExpression.Argument argument : call.arguments()) {
            CodeValue value = reading.value(argument.value(), scope);
            switch (argument.name()) {
                case "" -> places.add(value);
                case "*" -> unpacked(value).forEach(item -> {
                    reading.count(call.line());
                    places.add(item);
                });
                case "**" -> names.putAll(value instanceof CodeValue.Pairs pairs ? pairs.values() : Map.of());
                default -> names.put(argument.name(), value);
            }
        }
        String name = switch (call.callee()) {
            case PythonExpression.Name plain -> plain.id();
            case PythonExpression.Attribute attribute -> attribute.name();
            default -> "";
        };
        return call(callee, call, new CodeArguments(name, places, names, call.line()), names, scope);
    }

    private static List<CodeValue> unpacked(CodeValue value) {
        return value instanceof CodeValue.Several several ? several.items() : value instanceof CodeValue.Chain chain ? chain.chain().parts() : List.of();
    }

    /** {@code range} and its like are functions of Python, whatever stands for other unknown names. */
    private CodeValue callee(PythonExpression.Call call, CodeScope scope) {
        boolean builtin = call.callee() instanceof PythonExpression.Name name && Libraries.BUILTIN.contains(name.id()) && scope.get(name.id()).isEmpty();
        return builtin ? new CodeValue.Path("builtins." + ((PythonExpression.Name) call.callee()).id()) : reading.value(call.callee(), scope);
    }

    private CodeValue call(CodeValue callee, PythonExpression.Call call, CodeArguments arguments, Map<String, CodeValue> names, CodeScope scope) {
        return switch (callee) {
            case CodeValue.Path path -> library.call(path, call, arguments);
            case CodeValue.Method method -> method(method, call, arguments, names);
            case CodeValue.OwnClass type -> make(type, arguments, names);
            case CodeValue.OwnFunction function -> ownFunction(function, call, arguments, names);
            case CodeValue.Made made -> training.compared(made, call, arguments);
            case CodeValue.Part _, CodeValue.Chain _, CodeValue.OwnObject _, CodeValue.Model _, CodeValue.Frame _ -> behind(callee, call, arguments);
            default -> unknown(call, arguments);
        };
    }

    private CodeValue ownFunction(CodeValue.OwnFunction function, PythonExpression.Call call, CodeArguments arguments, Map<String, CodeValue> names) {
        return KnownDefinition.of(function.definition().text()).isPresent()
                ? training.compared(function, call, arguments)
                : reading.inline(function.definition(), function.scope(), arguments.places(), names);
    }

    private CodeValue method(CodeValue.Method method, PythonExpression.Call call, CodeArguments arguments, Map<String, CodeValue> names) {
        return switch (method.of()) {
            case CodeValue.Tensor tensor -> tensors.call(tensor, method.name(), arguments);
            case CodeValue.Chain _, CodeValue.Model _ -> models.call(method.of(), method.name(), call, arguments);
            case CodeValue.OwnObject object -> ownMethod(object, method.name(), call, arguments, names);
            case CodeValue.Compared _, CodeValue.Weighted _, CodeValue.Total _ -> training.lossMethod(method.of(), method.name(), call.line());
            case CodeValue.Pairs _, CodeValue.Several _ -> models.listMethod(method.of(), method.name(), arguments);
            case CodeValue.Answer answer -> answer;
            case CodeValue.Nothing _ -> behind(method, call, arguments);
            default -> unknown(call, arguments);
        };
    }

    private CodeValue ownMethod(CodeValue.OwnObject object, String name, PythonExpression.Call call, CodeArguments arguments, Map<String, CodeValue> names) {
        return object.type().definition().body().stream()
                .filter(statement -> statement instanceof PythonStatement.Function function && function.name().equals(name))
                .findFirst()
                .map(statement -> reading.inline((PythonStatement.Function) statement, object.type().scope(), withSelf(object, arguments.places()), names))
                .orElseGet(() -> models.call(object, name, call, arguments));
    }

    private static List<CodeValue> withSelf(CodeValue.OwnObject object, List<CodeValue> places) {
        List<CodeValue> all = new ArrayList<>(List.of(object));
        all.addAll(places);
        return all;
    }

    /** What is not known stays so, unless a part of the network would get lost in it. */
    private CodeValue unknown(PythonExpression.Call call, CodeArguments arguments) {
        if (arguments.places().stream().anyMatch(CodeCalls::isTensor)) {
            throw new PythonMistake(call.line(), "call", arguments.callee());
        }
        return CodeValue.UNKNOWN;
    }

    static boolean isTensor(CodeValue value) {
        return value instanceof CodeValue.Tensor || value instanceof CodeValue.Framed
                || value instanceof CodeValue.Several several && several.items().stream().anyMatch(item -> item instanceof CodeValue.Tensor);
    }

    static boolean isModule(PythonStatement.ClassDefinition type) {
        return type.parents().stream().anyMatch(parent -> PythonTexts.mentions(parent, "Module") || PythonTexts.mentions(parent, "Model")
                || PythonTexts.mentions(parent, "LightningModule") || PythonTexts.mentions(parent, "Layer"));
    }

    CodeValue make(CodeValue.OwnClass type, CodeArguments arguments) {
        return make(type, arguments, Map.of());
    }

    private CodeValue make(CodeValue.OwnClass type, CodeArguments arguments, Map<String, CodeValue> names) {
        Optional<CodeValue> known = KnownDefinition.of(type.definition().text()).map(found -> models.known(found, arguments));
        if (known.isPresent()) {
            return known.get();
        }
        if (!isModule(type.definition())) {
            return CodeValue.UNKNOWN;
        }
        CodeValue.OwnObject object = new CodeValue.OwnObject(type, new HashMap<>());
        type.definition().body().stream()
                .filter(statement -> statement instanceof PythonStatement.Function function && function.name().equals("__init__"))
                .findFirst()
                .ifPresent(statement -> reading.inline((PythonStatement.Function) statement, type.scope(), withSelf(object, arguments.places()), names));
        reading.training().newest = object;
        return object;
    }

    /** A layer or a model called with what it reads: tensors inside a network, data in a loop that trains it. */
    private CodeValue behind(CodeValue callee, PythonExpression.Call call, CodeArguments arguments) {
        List<CodeValue> inputs = arguments.places().isEmpty() ? arguments.get("inputs").stream().toList() : arguments.places();
        if (inputs.isEmpty()) {
            return CodeValue.UNKNOWN;
        }
        List<CodeValue> read = inputs.getFirst() instanceof CodeValue.Several several && several.items().stream().anyMatch(CodeCalls::isTensor)
                && several.items().size() > 1 && !(several.items().get(1) instanceof CodeValue.Several)
                ? several.items() : List.of(inputs.getFirst());
        boolean recurrent = inputs.getFirst() instanceof CodeValue.Several several && !several.items().isEmpty() && several.items().getFirst() instanceof CodeValue.Tensor tensor
                && tensor.form() == CodeValue.Form.STEPS;
        if (recurrent || isTensor(read.getFirst())) {
            return apply(callee, recurrent ? List.of(inputs.getFirst()) : read, call.line());
        }
        if (!(callee instanceof CodeValue.Part)) {
            training.reads(callee, call.arguments().isEmpty() ? Optional.empty() : Optional.of(call.arguments().getFirst().value()));
            return new CodeValue.Answer(callee, -1);
        }
        return CodeValue.UNKNOWN;
    }

    CodeValue apply(CodeValue callee, List<CodeValue> inputs, int line) {
        reading.count(line);
        return switch (callee) {
            case CodeValue.Part part -> reading.application().apply(part.layer(), inputs, part.layer().line() == 0 || reading.training().torch ? line(part, line) : line);
            case CodeValue.Chain chain -> {
                CodeValue last = inputs.getFirst();
                for (CodeValue part : List.copyOf(chain.chain().parts())) {
                    if (!(part instanceof CodeValue.Unknown)) {
                        last = apply(part, List.of(last), partLine(part, chain.chain().line()));
                    }
                }
                yield last;
            }
            case CodeValue.Frame frame -> tensors.framed(inputs.getFirst(), frame.cells(), line);
            case CodeValue.Method method when method.of() instanceof CodeValue.Nothing -> models.step(method.name(), inputs.getFirst(), line);
            case CodeValue.OwnObject object -> object.type().definition().body().stream()
                    .filter(statement -> statement instanceof PythonStatement.Function function && (function.name().equals("forward") || function.name().equals("call")))
                    .findFirst()
                    .map(forward -> reading.inline((PythonStatement.Function) forward, object.type().scope(), withSelf(object, inputs), Map.of()))
                    .orElseThrow(() -> new PythonMistake(object.type().definition().line(), "no-forward", object.type().definition().name()));
            case CodeValue.Model model -> new CalledModel(reading, model).behind(inputs, line);
            default -> throw new PythonMistake(line, "not-a-layer");
        };
    }

    /** A layer of a module stands where it is made, as its numbers are there. */
    private static int line(CodeValue.Part part, int line) {
        return part.layer().line() == 0 ? line : part.layer().line();
    }

    private static int partLine(CodeValue part, int line) {
        return part instanceof CodeValue.Part layer && layer.layer().line() > 0 ? layer.layer().line() : line;
    }

    CodeValue attribute(CodeValue of, String name) {
        return switch (of) {
            case CodeValue.Path path -> new CodeValue.Path(Libraries.canonical(path.name() + "." + name));
            case CodeValue.OwnObject object when object.attributes().containsKey(name) -> object.attributes().get(name);
            default -> new CodeValue.Method(of, name);
        };
    }

    CodeValue subscript(CodeValue of, PythonExpression.Subscript subscript, CodeScope scope) {
        CodeValue index = reading.value(subscript.index(), scope);
        return switch (of) {
            case CodeValue.Several several when index instanceof CodeValue.Numeric number -> item(several.items(), number.value());
            case CodeValue.Chain chain when index instanceof CodeValue.Numeric number -> item(chain.chain().parts(), number.value());
            case CodeValue.Pairs pairs when index instanceof CodeValue.Word word -> pairs.values().getOrDefault(word.text(), CodeValue.UNKNOWN);
            case CodeValue.Tensor tensor -> slice(tensor, subscript, scope);
            case CodeValue.Method method when method.of() instanceof CodeValue.Part -> method; // a part of a layer's weights
            default -> CodeValue.UNKNOWN;
        };
    }

    private static CodeValue item(List<CodeValue> items, double place) {
        int index = (int) (place < 0 ? items.size() + place : place);
        return index >= 0 && index < items.size() ? items.get(index) : CodeValue.UNKNOWN;
    }

    /** {@code [:, -1]} of the steps of a recurrent layer, {@code [-1]} of its memory, {@code [:, 0:2]} of features. */
    private CodeValue slice(CodeValue.Tensor tensor, PythonExpression.Subscript subscript, CodeScope scope) {
        if (tensor.form() == CodeValue.Form.STATE) {
            return reading.application().lastStep(tensor);
        }
        List<PythonExpression> parts = subscript.index() instanceof PythonExpression.Items items ? items.items() : List.of(subscript.index());
        if (tensor.form() == CodeValue.Form.STEPS && parts.size() >= 2 && reading.value(parts.get(1), scope) instanceof CodeValue.Numeric number && number.value() == -1) {
            return reading.application().lastStep(tensor);
        }
        if (parts.size() >= 2 && parts.getLast() instanceof PythonExpression.Range range && !range.stepped()) {
            int width = reading.application().growth().shape(tensor.layer()).sizes().getLast();
            int from = range.lower().map(lower -> place(lower, width, scope)).orElse(0);
            int to = range.upper().map(upper -> place(upper, width, scope)).orElse(width);
            return CodeValue.Tensor.of(reading.application().growth().add(new SliceLayer(from, to), List.of(tensor.layer()), subscript.line(), OptionalInt.empty()));
        }
        throw new PythonMistake(subscript.line(), "slice");
    }

    private int place(PythonExpression expression, int width, CodeScope scope) {
        if (!(reading.value(expression, scope) instanceof CodeValue.Numeric number) || number.value() != Math.rint(number.value())) {
            throw new PythonMistake(expression.line(), "slice");
        }
        return (int) (number.value() < 0 ? width + number.value() : number.value());
    }

    CodeValue signed(PythonExpression.Unary unary, CodeValue operand) {
        return operand instanceof CodeValue.Numeric number && !unary.sign().equals("not")
                ? new CodeValue.Numeric(unary.sign().equals("-") ? -number.value() : number.value())
                : operand instanceof CodeValue.Flag flag && unary.sign().equals("not") ? new CodeValue.Flag(!flag.value()) : CodeValue.UNKNOWN;
    }

    CodeValue combined(String sign, CodeValue left, CodeValue right, int line) {
        if (left instanceof CodeValue.Numeric a && right instanceof CodeValue.Numeric b) {
            return number(sign, a.value(), b.value());
        }
        if (isTensor(left) && isTensor(right) && (sign.equals("+") || sign.equals("*"))) {
            CodeLayer joint = new CodeLayer(List.of(sign.equals("+") ? new AddLayer() : new MultiplyLayer()), line);
            return reading.application().apply(joint, List.of(left, right), line);
        }
        if (isTensor(left) || isTensor(right)) {
            throw new PythonMistake(line, "sign-of-tensors", sign);
        }
        return training.combined(sign, left, right);
    }

    private static CodeValue number(String sign, double a, double b) {
        return switch (sign) {
            case "+" -> new CodeValue.Numeric(a + b);
            case "-" -> new CodeValue.Numeric(a - b);
            case "*" -> new CodeValue.Numeric(a * b);
            case "/" -> new CodeValue.Numeric(a / b);
            case "//" -> new CodeValue.Numeric(Math.floor(a / b));
            case "%" -> new CodeValue.Numeric(a - b * Math.floor(a / b));
            case "**" -> new CodeValue.Numeric(Math.pow(a, b));
            default -> CodeValue.UNKNOWN;
        };
    }

    /** {@code [nn.Linear(64, 64) for _ in range(3)]}: as many as the numbers walked over. */
    CodeValue comprehended(PythonExpression.Comprehension comprehension, CodeScope scope) {
        CodeValue source = reading.value(comprehension.source(), scope);
        if (!(source instanceof CodeValue.Several several)) {
            return CodeValue.UNKNOWN;
        }
        List<CodeValue> items = new ArrayList<>();
        for (CodeValue item : several.items().subList(0, Math.min(several.items().size(), MOST_ITEMS))) {
            CodeScope inner = new CodeScope(scope);
            if (comprehension.target() instanceof PythonExpression.Name name) {
                inner.set(name.id(), item);
            }
            items.add(reading.value(comprehension.element(), inner));
        }
        return new CodeValue.Several(items);
    }

    /** Numbers 0, 1, ... for {@code range}. */
    static CodeValue range(CodeArguments arguments) {
        List<CodeValue> places = arguments.places();
        boolean known = !places.isEmpty() && places.size() <= 2 && places.stream().allMatch(CodeValue.Numeric.class::isInstance);
        if (!known) {
            return CodeValue.UNKNOWN;
        }
        double first = places.size() == 2 ? ((CodeValue.Numeric) places.getFirst()).value() : 0;
        double count = Math.clamp(((CodeValue.Numeric) places.getLast()).value() - first, 0, MOST_ITEMS);
        return new CodeValue.Several(IntStream.range(0, (int) count).mapToObj(i -> (CodeValue) new CodeValue.Numeric(first + i)).toList());
    }

    /** How many turns a loop over {@code range} makes. */
    OptionalInt turns(PythonExpression source, CodeScope scope) {
        if (source instanceof PythonExpression.Call call && call.callee() instanceof PythonExpression.Name name && !call.arguments().isEmpty()) {
            if (!name.id().equals("range")) {
                return name.id().equals("tqdm") || name.id().equals("trange") ? turns(call.arguments().getFirst().value(), scope) : OptionalInt.empty();
            }
            List<CodeValue> places = call.arguments().stream().map(argument -> reading.value(argument.value(), scope)).toList();
            if (places.getLast() instanceof CodeValue.Numeric last) {
                double first = places.size() == 2 && places.getFirst() instanceof CodeValue.Numeric from ? from.value() : 0;
                return OptionalInt.of((int) Math.clamp(last.value() - first, 0, Integer.MAX_VALUE));
            }
        }
        return OptionalInt.empty();
    }

    /** The first name that a loop over data gives is what the network reads. */
    void nameInputs(PythonExpression target) {
        if (target instanceof PythonExpression.Items items && items.items().size() == 2) {
            if (items.items().getLast() instanceof PythonExpression.Items) {
                nameInputs(items.items().getLast());
            } else if (items.items().getFirst() instanceof PythonExpression.Name name) {
                reading.training().inputName = name.id();
            }
        }
    }

    /** A line that is a value and nothing else. */
    void left(PythonStatement.Evaluation statement, CodeValue value) {
        boolean layer = value instanceof CodeValue.Part part && part.layer().ids().isEmpty();
        if (layer) {
            reading.problems().add(CodeProblem.error(statement.line(), "layer-alone"));
        }
    }
}
