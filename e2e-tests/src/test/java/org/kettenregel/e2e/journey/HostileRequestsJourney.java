package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.load.HostileRequests;

/** Some people step through experiments of their own while others send what no browser would: forged, replayed and guessed. */
class HostileRequestsJourney {

    private static final int HONEST = 3;
    private static final int REQUESTS = 300;

    @Test
    void hostile_requests_learn_nothing_of_others_and_disturb_nobody() throws InterruptedException {
        HostileRequests.Report report = HostileRequests.run(RunningApp.address(""), HONEST, REQUESTS, 0, Duration.ofSeconds(2));

        assertThat(report.requests()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(report.leaks()).as("what belongs to others").isEmpty();
        assertThat(report.disclosed()).as("names and traces of the program").isEmpty();
        assertThat(report.harm()).as("honest people are as they were").isEmpty();
    }
}
