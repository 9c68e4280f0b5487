package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.DatasetProblem;

/** What to say when the files of a data set cannot be read. */
final class MissingData {

    private MissingData() {}

    static Problem problem(DatasetProblem problem) {
        if (!problem.lacksFolder()) {
            return Problem.error(new Location.Data(), "data-files", problem.getMessage());
        }
        return problem.download()
                .map(set -> Problem.error(new Location.Data(), "data-folder-download", problem.where(), set))
                .orElseGet(() -> Problem.error(new Location.Data(), "data-folder", problem.where()));
    }
}
