package org.kettenregel.backend.code;

import java.util.List;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;

/** Writes an experiment as a program for Keras 3 or PyTorch 2 that runs as it is. What cannot be said there is said in a comment. */
public final class CodeWriter {

    private CodeWriter() {}

    /** Throws IllegalArgumentException where the dialect does not {@linkplain Dialect#holds hold} the experiment. */
    public static CodeText write(Experiment experiment, Dialect dialect) {
        return write(experiment, dialect, List.of());
    }

    /** The same, with comments on what the reader writes otherwise. */
    public static CodeText write(Experiment experiment, Dialect dialect, Notation notation) {
        return write(experiment, dialect, NotationRemarks.of(experiment, dialect, notation));
    }

    private static CodeText write(Experiment experiment, Dialect dialect, List<String> remarks) {
        if (!dialect.holds(experiment)) {
            throw new IllegalArgumentException("code: expected a network that %s can hold".formatted(dialect.id()));
        }
        CodeLines lines = new CodeLines();
        TargetEncoding encoding = encoding(experiment);
        String title = PythonWords.comment(experiment.title());
        if (!title.isEmpty()) {
            lines.comment(title);
        }
        lines.comment(dialect.torch() ? "PyTorch 2: images are (samples, channels, height, width)." : "Keras 3: images are (samples, height, width, channels).");
        if (!experiment.ownValues().isEmpty()) {
            lines.comment("Not expressed here: starting values that were set by hand.");
        }
        remarks.forEach(lines::comment);
        int imports = imports(dialect, lines);
        new WrittenData(experiment, encoding, lines, dialect.torch()).write();
        WrittenShapes shapes = WrittenShapes.of(experiment);
        switch (dialect) {
            case KERAS_SEQUENTIAL, KERAS_FUNCTIONAL -> {
                KerasTraining training = new KerasTraining(experiment, lines);
                training.penalty();
                KerasWriter writer = new KerasWriter(experiment, lines, shapes);
                if (dialect.sequential()) {
                    writer.sequential();
                } else {
                    writer.functional();
                }
                training.write(encoding);
            }
            case PYTORCH_SEQUENTIAL, PYTORCH_MODULE -> {
                TorchWriter writer = new TorchWriter(experiment, lines, shapes);
                if (dialect.sequential()) {
                    writer.sequential();
                } else {
                    lines.blank();
                    writer.module();
                }
                new TorchTraining(experiment, lines).write();
            }
        }
        return new CodeText(dialect, lines.withDefinitionsAt(imports));
    }

    /** How many lines there are behind the imports. */
    private static int imports(Dialect dialect, CodeLines lines) {
        if (dialect.torch()) {
            lines.add("import torch").add("from torch import nn");
            if (dialect == Dialect.PYTORCH_MODULE) {
                lines.add("from torch.nn import functional as F");
            }
            lines.add("from torch.utils.data import DataLoader, TensorDataset");
        } else {
            lines.add("import keras").add("import numpy as np").add("from keras import layers");
        }
        int count = lines.count();
        lines.blank();
        return count;
    }

    /** How the data are labelled for this network; where it does not run, how they would be for one that does. */
    private static TargetEncoding encoding(Experiment experiment) {
        if (Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE) instanceof Compilation.Compiled compiled) {
            return compiled.encoding();
        }
        return experiment.loss().reconstructs() ? TargetEncoding.INPUT
                : experiment.data().signature().targets() instanceof Targets.Numbers ? TargetEncoding.NUMBERS : experiment.loss().labels().orElse(TargetEncoding.ONE_HOT);
    }
}
