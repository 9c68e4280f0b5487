package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.OptionalDouble;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.NumberAnswer;
import org.kettenregel.backend.lens.NumberLens;
import org.kettenregel.backend.session.ParameterSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.form.NumberText;

/**
 * What is to be done with a number that a person has typed over another.
 *
 * @param key  of the sentence that says why nothing is done; empty where something is
 * @param text what that sentence names, else the name of a parameter, or nothing where the number holds for the batch under way alone
 */
record NumberEdit(String key, String text, float value) {

    private static NumberEdit refused(String key, String text) {
        return new NumberEdit(key, text, 0);
    }

    boolean isRefused() {
        return !key.isEmpty();
    }

    /** A weight is changed for good, so that it can be undone. */
    boolean isOfParameter() {
        return !isRefused() && !text.isEmpty();
    }

    /** @param snapshot empty where there is no such node */
    static NumberEdit of(Optional<SessionSnapshot> snapshot, int node, int element, String text, boolean gradient) {
        OptionalDouble value = NumberText.parse(text);
        if (value.isEmpty()) {
            return refused("problem.number", shortened(text));
        }
        if (snapshot.isEmpty()) {
            return refused("problem.number-nowhere", shortened(text));
        }
        NodeInfo info = snapshot.get().graph().get(node);
        if (element < 0 || element >= info.shape().width()) {
            return refused("problem.number-nowhere", shortened(text));
        }
        boolean given = switch (info.role()) {
            case INPUT, TARGET, PARAMETER -> true;
            case OPERATION, LOSS -> false;
        };
        if (!gradient && !given) {
            return refused("problem.number-computed", info.name());
        }
        if (!gradient && info.role() == NodeInfo.Role.PARAMETER) {
            return new NumberEdit("", info.name(), (float) value.getAsDouble());
        }
        if (snapshot.get().apart()) {
            return refused("problem.number-apart", shortened(text));
        }
        return snapshot.get().training() || snapshot.get().cursor().position() == 0 || !snapshot.get().canGoBack()
                ? refused("problem.number-between", shortened(text))
                : new NumberEdit("", "", (float) value.getAsDouble());
    }

    /** What stands in a parameter now: small ones are at hand whole, of others the number that is looked at. */
    static Optional<Float> current(Optional<SessionSnapshot> snapshot, String parameter, int index) {
        return snapshot.stream()
                .flatMap(now -> now.parameters().stream())
                .filter(known -> known.name().equals(parameter) && index >= 0 && index < known.values().length)
                .findFirst()
                .map(ParameterSnapshot::values)
                .map(values -> values[index])
                .or(() -> snapshot.flatMap(now -> lookedAt(now, parameter, index)));
    }

    private static Optional<Float> lookedAt(SessionSnapshot snapshot, String parameter, int index) {
        return snapshot.graph().stream()
                .filter(info -> info.role() == NodeInfo.Role.PARAMETER && info.name().equals(parameter))
                .findFirst()
                .flatMap(info -> snapshot.answer(new NumberLens(info.id(), index)))
                .map(answer -> ((NumberAnswer) answer).value());
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
