package org.kettenregel.backend.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Follows the statements of a text once, in their order, and lets each say what it says about a network. The work is bounded, whatever the text calls. */
final class CodeReading {

    private static final int MOST_WORK = 20_000;
    private static final int DEEPEST_CALL = 12;
    private static final int MOST_TURNS = 64;

    private final List<CodeProblem> problems;
    private final TrainingFacts training = new TrainingFacts();
    private final CodeApplication application;
    private final CodeNames names;
    private final CodeScope global = new CodeScope(null);
    private final CodeCalls calls;
    private int work;
    private int calling;

    CodeReading(NetworkGrowth growth, List<CodeProblem> problems) {
        this.problems = problems;
        this.application = new CodeApplication(growth, problems);
        this.names = new CodeNames(problems);
        this.calls = new CodeCalls(this);
    }

    List<CodeProblem> problems() {
        return problems;
    }

    TrainingFacts training() {
        return training;
    }

    CodeApplication application() {
        return application;
    }

    void read(List<PythonStatement> statements) {
        attempt(() -> each(statements, global), Optional.empty());
    }

    /** What comes of it; where it fails, a sentence that says why, and something else instead. */
    <T> T attempt(Supplier<T> what, T otherwise) {
        try {
            return what.get();
        } catch (OutOfWork enough) {
            problems.add(CodeProblem.error(enough.line, "too-much-work"));
        } catch (PythonMistake mistake) {
            problems.add(mistake.problem());
        } catch (IllegalArgumentException | ShapeMismatch refused) { // a layer says what it would not be
            problems.add(CodeProblem.error(CodeProblem.NOWHERE, "refused", refused.getMessage()));
        }
        return otherwise;
    }

    /** The network behind the data: what is trained, or what was made last. */
    Optional<CodeValue> network() {
        return Optional.ofNullable(training.network != null ? training.network : training.newest);
    }

    CodeValue apply(CodeValue network, CodeValue input, int line) {
        return attempt(() -> calls.apply(network, List.of(input), line), CodeValue.UNKNOWN);
    }

    /** The last class of modules, for texts that define one and make no object of it. */
    Optional<CodeValue> lastModule() {
        return attempt(this::newestModule, Optional.empty());
    }

    private Optional<CodeValue> newestModule() {
        return global.names().stream().map(name -> global.get(name).orElseThrow())
                .filter(value -> value instanceof CodeValue.OwnClass type && CodeCalls.isModule(type.definition())
                        && KnownDefinition.of(type.definition().text()).isEmpty())
                .max((a, b) -> Integer.compare(((CodeValue.OwnClass) a).definition().line(), ((CodeValue.OwnClass) b).definition().line()))
                .map(type -> calls.make((CodeValue.OwnClass) type, new CodeArguments("", List.of(), Map.of(), 0)));
    }

    private static final class OutOfWork extends RuntimeException {

        private final int line;

        OutOfWork(int line) {
            super("too much work", null, false, false);
            this.line = line;
        }
    }

    void count(int line) {
        if (++work > MOST_WORK) {
            throw new OutOfWork(line);
        }
    }

    /** Reads statements up to one that returns, and gives what that returns. */
    Optional<CodeValue> each(List<PythonStatement> statements, CodeScope scope) {
        for (PythonStatement statement : statements) {
            try {
                Optional<CodeValue> returned = one(statement, scope);
                if (returned.isPresent()) {
                    return returned;
                }
            } catch (PythonMistake mistake) {
                problems.add(mistake.problem());
            } catch (IllegalArgumentException | ShapeMismatch refused) {
                problems.add(CodeProblem.error(statement.line(), "refused", refused.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Reads the body of a function with values for its parameters. */
    CodeValue inline(PythonStatement.Function function, CodeScope around, List<CodeValue> places, Map<String, CodeValue> named) {
        if (calling >= DEEPEST_CALL) {
            throw new PythonMistake(function.line(), "call-depth", DEEPEST_CALL);
        }
        CodeScope scope = new CodeScope(around);
        for (int i = 0; i < function.parameters().size(); i++) {
            PythonStatement.Parameter parameter = function.parameters().get(i);
            CodeValue value = named.containsKey(parameter.name()) ? named.get(parameter.name())
                    : i < places.size() ? places.get(i)
                    : parameter.otherwise().map(otherwise -> value(otherwise, around)).orElse(CodeValue.UNKNOWN);
            scope.set(parameter.name(), value);
        }
        calling++;
        try {
            return each(function.body(), scope).orElseGet(CodeValue.Nothing::new);
        } finally {
            calling--;
        }
    }

    private Optional<CodeValue> one(PythonStatement statement, CodeScope scope) {
        count(statement.line());
        switch (statement) {
            case PythonStatement.Import found -> names.take(found, scope);
            case PythonStatement.Assignment found -> {
                CodeValue value = value(found.value(), scope);
                found.targets().forEach(target -> assign(target, value, scope));
            }
            case PythonStatement.Augmented found -> {
                CodeValue before = value(found.target(), scope);
                CodeValue sum = calls.combined(found.sign().substring(0, 1), before, value(found.value(), scope), found.line());
                assign(found.target(), sum, scope);
            }
            case PythonStatement.Evaluation found -> calls.left(found, value(found.value(), scope));
            case PythonStatement.Return found -> {
                return Optional.of(found.value().map(value -> value(value, scope)).orElseGet(CodeValue.Nothing::new));
            }
            case PythonStatement.Function found -> scope.set(found.name(), new CodeValue.OwnFunction(found, scope));
            case PythonStatement.ClassDefinition found -> scope.set(found.name(), new CodeValue.OwnClass(found, scope));
            case PythonStatement.Loop found -> {
                return loop(found, scope);
            }
            case PythonStatement.Block found -> {
                found.heads().forEach(head -> value(head, scope));
                found.names().forEach(name -> scope.set(name, CodeValue.UNKNOWN));
                return each(found.body(), scope);
            }
        }
        return Optional.empty();
    }

    /** Over parts of a network and over few numbers every turn is read; over data, and where it trains, one stands for all. */
    private Optional<CodeValue> loop(PythonStatement.Loop loop, CodeScope scope) {
        CodeValue source = value(loop.source(), scope);
        boolean trains = PythonTexts.callsAny(loop.body(), List.of("backward", "step", "fit", "train_on_batch", "zero_grad"));
        if (trains) {
            OptionalInt turns = calls.turns(loop.source(), scope);
            if (turns.isPresent()) {
                training.epochs = turns;
            }
        }
        List<CodeValue> items = switch (source) {
            case CodeValue.Several several -> several.items();
            case CodeValue.Chain chain -> List.copyOf(chain.chain().parts());
            default -> List.of();
        };
        if (items.isEmpty() || trains) {
            assign(loop.target(), CodeValue.UNKNOWN, scope);
            calls.nameInputs(loop.target());
            return each(loop.body(), scope);
        }
        for (CodeValue item : items.subList(0, Math.min(items.size(), MOST_TURNS))) {
            assign(loop.target(), item, scope);
            Optional<CodeValue> returned = each(loop.body(), scope);
            if (returned.isPresent()) {
                return returned;
            }
        }
        return Optional.empty();
    }

    private void assign(PythonExpression target, CodeValue value, CodeScope scope) {
        switch (target) {
            case PythonExpression.Name name -> scope.set(name.id(), value);
            case PythonExpression.Attribute attribute -> {
                if (value(attribute.of(), scope) instanceof CodeValue.OwnObject object) {
                    object.attributes().put(attribute.name(), value);
                }
            }
            case PythonExpression.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    assign(items.items().get(i), part(value, i), scope);
                }
            }
            default -> value(target, scope);
        }
    }

    private static CodeValue part(CodeValue value, int place) {
        return switch (value) {
            case CodeValue.Several several when place < several.items().size() -> several.items().get(place);
            case CodeValue.Answer answer -> new CodeValue.Answer(answer.network(), place);
            default -> CodeValue.UNKNOWN;
        };
    }

    /** What an expression stands for. */
    CodeValue value(PythonExpression expression, CodeScope scope) {
        count(expression.line());
        return switch (expression) {
            case PythonExpression.Name name -> names.value(name, scope);
            case PythonExpression.Number number -> new CodeValue.Numeric(number.value());
            case PythonExpression.Text text -> new CodeValue.Word(text.text());
            case PythonExpression.Attribute attribute -> calls.attribute(value(attribute.of(), scope), attribute.name());
            case PythonExpression.Call call -> call(call, scope);
            case PythonExpression.Subscript subscript -> calls.subscript(value(subscript.of(), scope), subscript, scope);
            case PythonExpression.Range _, PythonExpression.Dots _ -> CodeValue.UNKNOWN;
            case PythonExpression.Items items -> new CodeValue.Several(items.items().stream().map(item -> value(item, scope)).toList());
            case PythonExpression.Pairs pairs -> pairs(pairs, scope);
            case PythonExpression.Unary unary -> calls.signed(unary, value(unary.operand(), scope));
            case PythonExpression.Binary binary ->
                    calls.combined(binary.sign(), value(binary.left(), scope), value(binary.right(), scope), binary.line());
            case PythonExpression.Comprehension comprehension -> calls.comprehended(comprehension, scope);
            case PythonExpression.Lambda _ -> CodeValue.UNKNOWN;
            case PythonExpression.Choice choice -> value(choice.value(), scope);
        };
    }

    private CodeValue pairs(PythonExpression.Pairs pairs, CodeScope scope) {
        Map<String, CodeValue> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.keys().size(); i++) {
            CodeValue value = value(pairs.values().get(i), scope);
            if (value(pairs.keys().get(i), scope) instanceof CodeValue.Word word) {
                values.put(word.text(), value);
            }
        }
        return new CodeValue.Pairs(values);
    }

    /** A layer that is not understood is named on its own, so that the others of its list are read. */
    private CodeValue call(PythonExpression.Call call, CodeScope scope) {
        try {
            return calls.call(call, scope);
        } catch (PythonMistake mistake) {
            problems.add(mistake.problem());
        } catch (IllegalArgumentException | ShapeMismatch refused) {
            problems.add(CodeProblem.error(call.line(), "refused", refused.getMessage()));
        }
        return CodeValue.UNKNOWN;
    }
}
