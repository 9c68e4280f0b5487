package org.kettenregel.backend.study;

import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;

/** Experiments made ready for a study. */
final class Subjects {

    private Subjects() {}

    static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    static Subject of(Device device, Experiment experiment, int epochs) {
        Compilation.Compiled compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        DataLibrary library = new DataLibrary(DataFolder.none());
        return new Subject(device, experiment, compiled, library.prepare(experiment, compiled, library.load(experiment)), epochs);
    }
}
