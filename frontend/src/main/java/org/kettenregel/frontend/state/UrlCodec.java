package org.kettenregel.frontend.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.ExperimentJson;

/** An experiment as the part of a link and back: JSON, deflated, in the alphabet of links. Pure; reading never does more than say no. */
public final class UrlCodec {

    /** Servers and messengers cut longer links. */
    public static final int LONGEST = 8000;

    /** A small link must not unfold into a large document. */
    private static final int LARGEST_DOCUMENT = 256 * 1024;

    private final ExperimentJson json = new ExperimentJson();

    public String encode(Experiment experiment) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(json.write(experiment).getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[1024];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    public Experiment decode(String text) throws BadLink {
        if (text.length() > LONGEST) {
            throw new BadLink(BadLink.Reason.TOO_LONG, "expected at most %d characters, found %d".formatted(LONGEST, text.length()));
        }
        try {
            return json.read(inflate(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException | DataFormatException damaged) {
            throw new BadLink(BadLink.Reason.DAMAGED, "it is damaged or cut off");
        } catch (BadDocument document) {
            throw new BadLink(BadLink.Reason.NO_EXPERIMENT, document.getMessage());
        }
    }

    private static String inflate(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[1024];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 || out.size() > LARGEST_DOCUMENT) {
                    throw new DataFormatException("not an experiment");
                }
                out.write(chunk, 0, count);
            }
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }
}
