package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.NetworkSummary;
import org.kettenregel.backend.compile.NetworkSummary.LayerCost;
import org.kettenregel.backend.compile.NetworkSummary.ParameterCount;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;

/** A network's layers with their sizes and costs as a table, like {@code model.summary()} of Keras: for people as text, for programs as CSV. */
public final class SummaryTable {

    private static final String GAP = "  ";

    private SummaryTable() {}

    /** The data of a network that runs have been found to be what they are, which files may say otherwise before they are read. */
    private static NetworkSummary summary(Experiment experiment, Optional<TrainedNetwork> running) {
        return running.filter(network -> network.graph().readsSamples())
                .map(network -> NetworkSummary.of(experiment, network.graph().input().shape()))
                .orElseGet(() -> NetworkSummary.of(experiment));
    }

    /** @param running the network of the experiment, where it runs */
    public static String text(Experiment experiment, Optional<TrainedNetwork> running, Locale locale) {
        return text(summary(experiment, running), locale);
    }

    /** @param running the network of the experiment, where it runs */
    public static String csv(Experiment experiment, Optional<TrainedNetwork> running) {
        return csv(summary(experiment, running));
    }

    /** Columns that line up, then the totals. */
    public static String text(NetworkSummary summary, Locale locale) {
        ResourceBundle words = words(locale);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("layer", "output", "parameters", "products", "memory", "connected").map(words::getString).toList());
        rows.add(List.of(NetworkSummary.INPUT, summary.input().toString(), "", "", "", ""));
        summary.layers().forEach(layer -> rows.add(List.of(layer.key(), layer.fits() ? layer.output().toString() : words.getString("misfit"),
                parameters(layer, words), number(layer.multiplyAdds(), locale), number(layer.bytes(), locale), String.join(", ", layer.connectedTo()))));
        String table = rows.stream().map(row -> line(row, rows)).collect(Collectors.joining("\n"));
        String rule = "-".repeat(table.lines().mapToInt(String::length).max().orElse(0));
        int heading = table.indexOf('\n');
        return table.substring(0, heading) + "\n" + rule + table.substring(heading) + "\n" + rule + "\n" + totals(summary, words, locale) + "\n";
    }

    private static String parameters(LayerCost layer, ResourceBundle words) {
        return layer.owner().equals(layer.key()) ? layer.product() : words.getString("shared") + " " + layer.owner();
    }

    private static String totals(NetworkSummary summary, ResourceBundle words, Locale locale) {
        return Stream.of(
                words.getString("total.parameters") + ": " + number(summary.count(), locale),
                words.getString("total.trainable") + ": " + number(summary.trainable(), locale),
                words.getString("total.kept") + ": " + number(summary.count() - summary.trainable(), locale),
                words.getString("total.products") + ": " + number(summary.multiplyAdds(), locale),
                words.getString("total.memory") + ": " + number(summary.bytes(), locale)).collect(Collectors.joining("\n"));
    }

    private static String number(long value, Locale locale) {
        return String.format(locale, "%,d", value);
    }

    /** Products and names to the left, amounts to the right. */
    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            String space = " ".repeat(rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0) - row.get(column).length());
            boolean amount = column == 3 || column == 4;
            line.append(column == 0 ? "" : GAP).append(amount ? space : "").append(row.get(column)).append(amount ? "" : space);
        }
        return line.toString().stripTrailing();
    }

    /** A line of names, then one for each layer; sizes and connections are separated by spaces, n stands for any number of samples. */
    public static String csv(NetworkSummary summary) {
        Stream<String> lines = summary.layers().stream().map(layer -> Stream.of(
                layer.key(), "n " + layer.output().sizes().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                layer.parameters().stream().map(ParameterCount::product).map(product -> product.replace('·', '*')).collect(Collectors.joining(" + ")),
                String.valueOf(layer.count()), String.valueOf(layer.trainable()), String.valueOf(layer.multiplyAdds()), String.valueOf(layer.bytes()),
                String.join(" ", layer.connectedTo()), layer.owner().equals(layer.key()) ? "" : layer.owner()).collect(Collectors.joining(",")));
        return Stream.concat(Stream.of("layer,output,product,parameters,trainable,multiply_adds,activation_bytes,connected_to,shares"), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("org.kettenregel.backend.export.summary", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
