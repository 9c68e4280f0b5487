package org.kettenregel.backend.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One measurement as a line of JSON, with the fields that all compared programs print. */
record ResultLine(Workload workload, int threads, String version, Measurement.Outcome outcome) {

    private static final String PROGRAM = "kettenregel";

    /** Strings are our own and hold nothing that JSON would have to escape. */
    String json() {
        Rates rates = outcome.rates();
        return String.join(",",
                "{\"peer\":" + text(PROGRAM), "\"version\":" + text(version), "\"workload\":" + text(workload.id()), "\"threads\":" + threads,
                "\"unit\":" + text(workload.unit()), "\"median\":" + number(rates.median()), "\"best\":" + number(rates.best()),
                "\"worst\":" + number(rates.worst()), "\"quiet\":" + rates.undisturbed(), "\"blocks\":" + list(rates.rates()),
                "\"others\":" + list(rates.others()), "\"steps\":" + rates.steps(),
                "\"startup_s\":" + String.format(Locale.ROOT, "%.3f", outcome.startup()), "\"rss_mb\":" + outcome.peakMegabytes(),
                "\"loss0\":" + loss(outcome.firstLoss()), "\"loss1\":" + loss(outcome.lastLoss()), "\"note\":" + text(workload.note()) + "}");
    }

    private static String text(String text) {
        return '"' + text + '"';
    }

    private static String list(List<Double> numbers) {
        return numbers.stream().map(ResultLine::number).collect(Collectors.joining(",", "[", "]"));
    }

    private static String loss(OptionalDouble loss) {
        return loss.isEmpty() ? "null" : number(loss.getAsDouble());
    }

    /** JSON has no word for what is not finite. */
    private static String number(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6g", number) : "null";
    }
}
