package org.kettenregel.frontend.playground;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.export.OnnxExport;
import org.kettenregel.backend.export.SummaryTable;
import org.kettenregel.backend.export.WeightsExport;
import org.kettenregel.backend.persistence.ExperimentJson;

/** A kind of file in which something of an experiment can be taken home. */
enum HomeFile {
    JSON("home.json", "json", "application/json", false),
    ONNX("home.onnx", "onnx", "application/octet-stream", true),
    SAFETENSORS("home.safetensors", "safetensors", "application/octet-stream", true),
    TEXT("home.text", "txt", "text/plain;charset=utf-8", false),
    CSV("home.csv", "csv", "text/csv;charset=utf-8", false);

    private final String key;
    private final String extension;
    private final String mediaType;
    private final boolean weights;

    HomeFile(String key, String extension, String mediaType, boolean weights) {
        this.key = key;
        this.extension = extension;
        this.mediaType = mediaType;
        this.weights = weights;
    }

    /** Of its name in the menu. */
    String key() {
        return key;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it holds what was learned, so that a running network is needed. */
    boolean weights() {
        return weights;
    }

    /** Whether there is something of this kind in an experiment. */
    boolean fits(Experiment experiment) {
        return this == JSON || this == SAFETENSORS || experiment.expression().isEmpty();
    }

    /** After the title, without signs that a file system may not like. */
    String fileName(String title) {
        return stem(title) + "." + extension;
    }

    static String stem(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "kettenregel" : plain;
    }

    /** @param network where {@link #weights} asks for one */
    void write(Experiment experiment, Optional<TrainedNetwork> network, Locale locale, OutputStream out) throws IOException {
        switch (this) {
            case JSON -> out.write(bytes(new ExperimentJson().write(experiment)));
            case ONNX -> OnnxExport.write(network.orElseThrow(), out);
            case SAFETENSORS -> WeightsExport.write(network.orElseThrow(), out);
            case TEXT -> out.write(bytes(SummaryTable.text(experiment, network, locale)));
            case CSV -> out.write(bytes(SummaryTable.csv(experiment, network)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
