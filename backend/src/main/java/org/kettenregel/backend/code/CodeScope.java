package org.kettenregel.backend.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that are known at a place in the code, those around it included. */
final class CodeScope {

    private final @Nullable CodeScope around;
    private final Map<String, CodeValue> values = new HashMap<>();

    CodeScope(@Nullable CodeScope around) {
        this.around = around;
    }

    void set(String name, CodeValue value) {
        values.put(name, value);
    }

    Optional<CodeValue> get(String name) {
        CodeValue found = values.get(name);
        return found != null ? Optional.of(found) : around == null ? Optional.empty() : around.get(name);
    }

    Set<String> names() {
        Set<String> names = around == null ? new TreeSet<>() : around.names();
        names.addAll(values.keySet());
        return names;
    }
}
