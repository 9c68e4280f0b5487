package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kettenregel.backend.experiment.Experiment;
import tools.jackson.databind.JsonNode;

/**
 * Experiments as text for links and files: {@code {"version":3,"experiment":{...}}}. Documents of every version ever written stay readable:
 * a change that {@link RecordJson} cannot read from old documents by defaults takes a new version, and lifts older trees to it before they
 * are read, or their experiments afterwards.
 */
public final class ExperimentJson {

    static final int VERSION = 3;

    /** Longer documents are not read. */
    public static final int MOST_CHARACTERS = JsonText.MAX_CHARACTERS;

    /** A character takes up to three bytes, or two take four. */
    private static final long MOST_BYTES = 3L * MOST_CHARACTERS;

    /** What a text holds. */
    record Document(int version, Experiment experiment) {}

    private final JsonText text = new JsonText();
    private final RecordWriter writer = new RecordWriter();
    private final RecordReader reader = new RecordReader();

    public String write(Experiment experiment) {
        return text.print(Migration.shortened(writer.tree(new Document(VERSION, experiment), Document.class)));
    }

    /** Reads a file; throws {@link BadDocument} for anything that is no experiment. */
    public Experiment load(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw new BadDocument(name, Saying.of("long"), Saying.of("most-bytes", MOST_BYTES), Saying.plain(bytes), Saying.of("other-file"));
        }
        try {
            return read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new BadDocument(name, Saying.of("unreadable"), Saying.of("utf8"), Saying.of("other-bytes"), Saying.of("save-utf8"));
        } catch (BadDocument wrong) {
            throw wrong.within(name);
        }
    }

    /** Throws {@link BadDocument} for anything that is no experiment. */
    public Experiment read(String json) {
        JsonNode tree = text.parse(json);
        Place document = new Place("$", tree);
        int version = knownVersion(document.object());
        Experiment experiment = reader.value(Migration.lift(tree, version), Document.class).experiment();
        try {
            return Migration.lift(experiment, version);
        } catch (IllegalArgumentException tooLarge) { // a network of as many layers as there can be has no room for another
            throw document.refused(tooLarge);
        }
    }

    private static int knownVersion(Place document) {
        Place version = document.member("version").orElseThrow(() -> document.missing("version", Saying.of("from-one", VERSION)));
        long number = version.whole(1, Integer.MAX_VALUE);
        if (number > VERSION) {
            throw version.problem(Saying.of("unknown-version"), Saying.of("most", VERSION), Saying.of("newer"));
        }
        return (int) number;
    }
}
