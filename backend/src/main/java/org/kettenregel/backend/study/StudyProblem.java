package org.kettenregel.backend.study;

/** A study that the data do not allow; the message is one sentence for people. */
public final class StudyProblem extends RuntimeException {

    StudyProblem(String message) {
        super(message);
    }
}
