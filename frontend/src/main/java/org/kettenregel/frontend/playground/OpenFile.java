package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.export.ImportedNetwork;
import org.kettenregel.backend.export.OnnxImport;
import org.kettenregel.backend.export.OnnxProblem;
import org.kettenregel.backend.export.WeightsImport;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.frontend.bridge.FileIntake;
import org.kettenregel.frontend.shell.Words;

/** Asks for a file, opens the experiment or the network in it, or says in a sentence why it cannot. */
final class OpenFile extends Dialog {

    private static final String JSON = ".json";
    private static final String SAFETENSORS = ".safetensors";

    private final Actions actions;
    private final Words words;
    private final Paragraph problem = new Paragraph();
    private final Upload upload;

    OpenFile(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
        setHeaderTitle(words.say("open.title"));
        setWidth("460px");
        setMaxWidth("calc(100vw - 32px)");
        getElement().setAttribute("data-testid", "open-dialog");
        upload = new Upload(new FileIntake(OnnxImport.MOST_BYTES, this::arrived, this::refuse));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(OnnxImport.MOST_BYTES);
        upload.setAcceptedFileExtensions(".onnx", JSON, SAFETENSORS);
        upload.getElement().setAttribute("data-testid", "open-upload");
        NativeButton choose = new NativeButton(words.say("open.choose"));
        choose.addClassName("pg-btn");
        choose.getElement().setAttribute("data-testid", "open-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.say("open.drop")));
        upload.addFileRejectedListener(event -> refuse());
        problem.addClassName("pg-open-problem");
        problem.getElement().setAttribute("data-testid", "open-problem").setAttribute("role", "alert");
        problem.setVisible(false);
        Paragraph hint = new Paragraph(words.say("open.hint"));
        hint.addClassNames("pg-hint", "pg-open-hint");
        add(hint, upload, problem);
        Tool close = new Tool("open-close", this::close).showing(words.say("open.cancel"));
        getFooter().add(close);
    }

    /** What is in a file: a description, a network with its weights, or weights alone. */
    sealed interface Content permits Description, Network, Weights {}

    record Description(Experiment experiment) implements Content {}

    record Network(ImportedNetwork network) implements Content {}

    record Weights(WeightsImport weights) implements Content {}

    /** Throws BadDocument or OnnxProblem. */
    static Content read(String name, byte[] bytes) {
        String kind = name.toLowerCase(Locale.ROOT);
        return kind.endsWith(JSON) ? new Description(new ExperimentJson().read(new String(bytes, StandardCharsets.UTF_8)))
                : kind.endsWith(SAFETENSORS) ? new Weights(WeightsImport.read(name, bytes))
                : new Network(OnnxImport.read(ByteBuffer.wrap(bytes)));
    }

    /** What is to be done with a file. */
    private Runnable arrived(String name, byte[] bytes) {
        try {
            Content content = read(name, bytes);
            return () -> take(content);
        } catch (BadDocument | OnnxProblem wrong) {
            return () -> say(sentence(wrong));
        }
    }

    private void refuse() {
        say(words.say("open.rejected", OnnxImport.MOST_BYTES >> 20));
    }

    private void take(Content content) {
        try {
            switch (content) {
                case Description(Experiment experiment) -> actions.open(experiment);
                case Network(ImportedNetwork network) -> actions.bring(network.on(actions.experiment()), network.weights());
                case Weights(WeightsImport weights) -> actions.bring(actions.experiment(), weights.of(actions.experiment()));
            }
            close();
        } catch (BadDocument | OnnxProblem wrong) {
            say(sentence(wrong));
        }
    }

    private String sentence(RuntimeException wrong) {
        return switch (wrong) {
            case OnnxProblem onnx -> onnx.sentence(words.locale());
            case BadDocument document -> document.sentence(words.locale());
            default -> wrong.getMessage();
        };
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        upload.clearFileList();
    }
}
