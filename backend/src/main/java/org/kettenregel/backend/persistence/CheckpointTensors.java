package org.kettenregel.backend.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.ParameterCopy;

/**
 * The tensors of a checkpoint: parameters by their names, the optimizer's memory of each under {@code optimizer/<name>} with its blocks as first axis,
 * and both once more under {@code best/} where early stopping keeps those of the best epoch.
 */
final class CheckpointTensors {

    private static final String MEMORY = "optimizer/";
    private static final String BEST = "best/";

    private final Map<String, StoredTensor> tensors = new TreeMap<>();

    static Map<String, StoredTensor> of(Checkpoint checkpoint) {
        CheckpointTensors all = new CheckpointTensors();
        all.put("", checkpoint.state().parameters());
        checkpoint.stopping().kept().ifPresent(kept -> all.put(BEST, kept));
        return all.tensors;
    }

    private void put(String prefix, ParameterCopies copies) {
        copies.byName().forEach((name, copy) -> {
            List<Integer> sizes = new ArrayList<>(copy.sizes());
            sizes.addFirst(copy.memory().length / copy.values().length);
            tensors.put(prefix + name, new StoredTensor(copy.sizes(), copy.values()));
            tensors.put(prefix + MEMORY + name, new StoredTensor(sizes, copy.memory()));
        });
    }

    /** The parameters as they are now; throws IllegalArgumentException for tensors that do not belong together. */
    static ParameterCopies now(Map<String, StoredTensor> tensors, String optimizer) {
        return copies(tensors, "", optimizer);
    }

    /** The parameters of the best epoch. */
    static Optional<ParameterCopies> best(Map<String, StoredTensor> tensors, String optimizer) {
        ParameterCopies best = copies(tensors, BEST, optimizer);
        return best.byName().isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static ParameterCopies copies(Map<String, StoredTensor> tensors, String prefix, String optimizer) {
        Map<String, ParameterCopy> copies = new TreeMap<>();
        int memories = 0;
        for (Map.Entry<String, StoredTensor> tensor : tensors.entrySet()) {
            if (tensor.getKey().startsWith(BEST) != prefix.equals(BEST)) {
                continue;
            }
            String name = tensor.getKey().substring(prefix.length());
            if (name.startsWith(MEMORY)) {
                memories++;
            } else {
                copies.put(name, copy(name, tensor.getValue(), Optional.ofNullable(tensors.get(prefix + MEMORY + name))));
            }
        }
        if (memories != copies.size()) {
            throw new IllegalArgumentException("%d tensors %s%s for %d parameters".formatted(memories, prefix, MEMORY, copies.size()));
        }
        return new ParameterCopies(optimizer, copies);
    }

    private static ParameterCopy copy(String name, StoredTensor values, Optional<StoredTensor> memory) {
        List<Integer> sizes = memory.map(StoredTensor::sizes).orElse(List.of());
        if (sizes.isEmpty() || !sizes.subList(1, sizes.size()).equals(values.sizes())) {
            throw new IllegalArgumentException("sizes %s of what the optimizer remembers of '%s', which has %s".formatted(sizes, name, values.sizes()));
        }
        return new ParameterCopy(values.sizes(), values.values(), memory.get().values());
    }
}
