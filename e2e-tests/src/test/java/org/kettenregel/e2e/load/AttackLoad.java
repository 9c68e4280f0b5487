package org.kettenregel.e2e.load;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What thousands of hostile requests get, and what they do to others. */
class AttackLoad {

    public static void main(String[] args) throws Exception {
        new AttackLoad().thousands_of_hostile_requests();
    }

    @Test
    void thousands_of_hostile_requests() throws Exception {
        LoadSettings settings = LoadSettings.read(0);
        try (ServerUnderLoad server = ServerUnderLoad.open(settings)) {
            server.awaitCalm();
            HostileRequests.Report report = HostileRequests.run(
                    server.address(), Integer.getInteger("load.honest", 20), Integer.getInteger("load.requests", 5000), Double.parseDouble(System.getProperty("load.hostile", "0")),
                    Duration.ofSeconds(15));
            System.out.println(report.times());
            report.answers().forEach(System.out::println);
            print("of others", report.leaks());
            print("innards", report.disclosed());
            print("harm to honest people", report.harm());
            print("without an answer", report.unanswered());
        }
    }

    private static void print(String what, List<String> all) {
        System.out.printf("%s: %d%n", what, all.size());
        all.stream().limit(8).forEach(one -> System.out.println("   " + one.substring(0, Math.min(400, one.length()))));
    }
}
