package org.kettenregel.frontend.builder;

import java.util.List;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.Fix;
import org.kettenregel.backend.compile.Fixes;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.experiment.Experiment;

/** A way out of a problem, under a name by which it is found again when the browser asks for it. */
record WayOut(String id, Fix fix) {

    static List<WayOut> of(Experiment experiment, CostSheet sheet, Problem problem) {
        return Fixes.of(experiment, sheet, problem).stream()
                .map(fix -> new WayOut(String.join("|", problem.code(), fix.id(), fix.layer(), String.join("|", fix.arguments())), fix))
                .toList();
    }

    /** The experiment behind the way of this name; as it is where there is none any more. */
    static Experiment taken(Experiment experiment, String id) {
        CostSheet sheet = CostSheet.of(experiment);
        return sheet.problems().stream()
                .flatMap(problem -> of(experiment, sheet, problem).stream())
                .filter(way -> way.id().equals(id))
                .findFirst()
                .map(way -> way.fix().after())
                .orElse(experiment);
    }
}
