package org.kettenregel.backend.code;

/** Ends the reading of one line; whoever reads lines notes it and goes on with the next. */
final class PythonMistake extends RuntimeException {

    private final CodeProblem problem;

    PythonMistake(int line, String code, Object... arguments) {
        super(code, null, false, false); // it is expected, and found by its line
        this.problem = CodeProblem.error(line, code, arguments);
    }

    CodeProblem problem() {
        return problem;
    }
}
