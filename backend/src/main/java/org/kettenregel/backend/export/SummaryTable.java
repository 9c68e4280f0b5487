package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.LayerCost;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;

/** A network's layers with their sizes and costs as a table, like {@code model.summary()} of Keras: for people as text, for programs as CSV. */
public final class SummaryTable {

    private static final String GAP = "  ";

    /** From the output to the bytes. */
    private static final int KNOWN_COLUMNS = 6;

    private SummaryTable() {}

    /** The data of a network that runs have been found to be what they are, which files may say otherwise before they are read. */
    private static CostSheet sheet(Experiment experiment, Optional<TrainedNetwork> running) {
        return running.filter(network -> network.graph().readsSamples())
                .map(network -> CostSheet.of(experiment, network.graph().input().shape()))
                .orElseGet(() -> CostSheet.of(experiment));
    }

    /** @param running the network of the experiment, where it runs */
    public static String text(Experiment experiment, Optional<TrainedNetwork> running, Locale locale) {
        return text(sheet(experiment, running), locale);
    }

    /** @param running the network of the experiment, where it runs */
    public static String csv(Experiment experiment, Optional<TrainedNetwork> running) {
        return csv(sheet(experiment, running));
    }

    /** Columns that line up, then the totals. */
    public static String text(CostSheet sheet, Locale locale) {
        ResourceBundle words = words(locale);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("layer", "output", "parameters", "products", "memory", "connected").map(words::getString).toList());
        rows.add(List.of(CostSheet.INPUT, sheet.input().toString(), "", "", "", ""));
        sheet.layers().forEach(layer -> rows.add(List.of(layer.key(), gives(sheet, layer, words), parameters(layer, words),
                amount(layer, layer.multiplyAdds(), locale), amount(layer, layer.bytes(), locale), String.join(", ", layer.connectedTo()))));
        String table = rows.stream().map(row -> line(row, rows)).collect(Collectors.joining("\n"));
        String rule = "-".repeat(table.lines().mapToInt(String::length).max().orElse(0));
        int heading = table.indexOf('\n');
        return table.substring(0, heading) + "\n" + rule + table.substring(heading) + "\n" + rule + "\n" + totals(sheet, words, locale) + "\n";
    }

    private static String gives(CostSheet sheet, LayerCost layer, ResourceBundle words) {
        return layer.known() ? layer.gives().toString() : words.getString(sheet.misfits(layer) ? "misfit" : "unknown");
    }

    private static String parameters(LayerCost layer, ResourceBundle words) {
        return layer.owner().equals(layer.key()) ? layer.product() : words.getString("shared") + " " + layer.owner();
    }

    private static String totals(CostSheet sheet, ResourceBundle words, Locale locale) {
        return Stream.of(
                words.getString("total.parameters") + ": " + number(sheet.count(), locale),
                words.getString("total.trainable") + ": " + number(sheet.trained(), locale),
                words.getString("total.kept") + ": " + number(sheet.statistics(), locale),
                words.getString("total.products") + ": " + number(sheet.multiplyAdds(), locale),
                words.getString("total.memory") + ": " + number(sheet.bytes(), locale)).collect(Collectors.joining("\n"));
    }

    private static String amount(LayerCost layer, long value, Locale locale) {
        return layer.known() ? number(value, locale) : "";
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

    /**
     * A line of names, then one for each layer; sizes and connections are separated by spaces, n stands for any number of samples. What is not known is
     * empty.
     */
    public static String csv(CostSheet sheet) {
        Stream<String> lines = sheet.layers().stream().map(layer -> Stream.concat(
                Stream.concat(Stream.of(layer.key()), layer.known() ? known(layer) : Stream.generate(() -> "").limit(KNOWN_COLUMNS)),
                Stream.of(String.join(" ", layer.connectedTo()), layer.owner().equals(layer.key()) ? "" : layer.owner())).collect(Collectors.joining(",")));
        return Stream.concat(Stream.of("layer,output,product,parameters,trainable,multiply_adds,activation_bytes,connected_to,shares"), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> known(LayerCost layer) {
        return Stream.of("n " + layer.gives().sizes().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                layer.parameters().stream().map(parameter -> parameter.product("*")).collect(Collectors.joining(" + ")), String.valueOf(layer.count()),
                String.valueOf(layer.trained()), String.valueOf(layer.multiplyAdds()), String.valueOf(layer.bytes()));
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("org.kettenregel.backend.export.summary", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
