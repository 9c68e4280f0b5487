package org.kettenregel.backend.execute;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The numbers of all parameters of a network at one moment, away from the device.
 *
 * @param optimizer id of the optimizer whose memory they hold
 * @param byName    by names such as {@code dense#4/weights}
 */
public record ParameterCopies(String optimizer, Map<String, ParameterCopy> byName) {

    public ParameterCopies {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    static ParameterCopies of(String optimizer, Collection<ParameterSlot> slots) {
        return new ParameterCopies(optimizer, slots.stream().collect(Collectors.toMap(ParameterSlot::name, ParameterSlot::copy)));
    }

    /** Whether both belong to the same network and the same kind of optimizer. */
    public boolean sameForm(ParameterCopies other) {
        return optimizer.equals(other.optimizer) && byName.keySet().equals(other.byName.keySet())
                && byName.entrySet().stream().allMatch(entry -> entry.getValue().sameForm(other.byName.get(entry.getKey())));
    }

    void requireFit(String other, Collection<ParameterSlot> slots) {
        if (!optimizer.equals(other)) {
            throw new NotResumable("another optimizer", other, optimizer);
        }
        for (ParameterSlot slot : slots) {
            Optional<ParameterCopy> copy = Optional.ofNullable(byName.get(slot.name()));
            if (copy.isEmpty() || !copy.get().sizes().equals(slot.shape().sizes())) {
                throw new NotResumable("another network", "%s of sizes %s".formatted(slot.name(), slot.shape().sizes()),
                        copy.map(found -> found.sizes().toString()).orElse("no such parameter"));
            }
            if (copy.get().memory().length != slot.state().length()) {
                throw new NotResumable("another optimizer", "%d remembered numbers for %s".formatted(slot.state().length(), slot.name()),
                        String.valueOf(copy.get().memory().length));
            }
        }
        if (byName.size() != slots.size()) {
            throw new NotResumable("another network", "%d parameters".formatted(slots.size()), String.valueOf(byName.size()));
        }
    }

    public long bytes() {
        long floats = 0;
        for (ParameterCopy copy : byName.values()) {
            floats += copy.values().length + copy.memory().length;
        }
        return floats * Float.BYTES;
    }
}
