package org.kettenregel.frontend.classroom;

import java.util.Optional;
import org.kettenregel.backend.classroom.SnapshotOffer;
import org.kettenregel.backend.persistence.ExperimentJson;

/** What a seat has now, to be kept by its class. */
final class HandIns {

    private HandIns() {}

    /** Empty before the page has shown anything. */
    static Optional<SnapshotOffer> offer(SeatReporter reporter) {
        return reporter.outlook().map(outlook -> new SnapshotOffer(
                new ExperimentJson().write(reporter.experiment()), outlook.picture().map(PngPicture::of).orElseGet(() -> new byte[0]), outlook.epoch(), outlook.loss(), outlook.score(), ""));
    }
}
