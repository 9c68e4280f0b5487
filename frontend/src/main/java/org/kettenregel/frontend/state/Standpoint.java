package org.kettenregel.frontend.state;

import java.util.Optional;

/**
 * Exactly where somebody stands: in which experiment and run, behind which instruction of which pass, and at what they look. What it says is little, and
 * the numbers are not among it: whoever goes there computes them again, with the same engine and to the same bits.
 *
 * @param experiment as {@link UrlCodec} writes it; empty where what carries the standpoint says it, as an address does
 * @param document   SHA-256 of an experiment that is too long for that
 * @param run        hash of the run that the batches are counted from; empty where that is the seed's
 * @param batch      whose numbers are shown, counted from the start of training
 * @param executed   the instruction of it that ran last, by its place on the tape; -1 where none has
 * @param node       that is looked at, -1 for the one that the last step has made
 * @param element    of the node, -1 for none in particular
 * @param detail     key of the panel for close looks that is open; empty for none
 * @param layer      that is chosen, by its id; 0 for none
 * @param unit       that is chosen on the drawing of the network
 */
public record Standpoint(
        Optional<String> experiment, Optional<String> document, Optional<String> run, long batch, int executed, Sample sample, int node, int element,
        Sheet sheet, String detail, int layer, Optional<Unit> unit) {

    /** What a class keeps of one. */
    public static final int LONGEST = 7000;

    /** An encoded experiment leaves room for the rest. */
    public static final int LONGEST_EXPERIMENT = 6000;

    private static final long MOST_BATCHES = 1L << 40;
    private static final int MOST = 1 << 28; // elements of a node, and samples

    public Standpoint {
        requireText(experiment, "[A-Za-z0-9_-]{1," + LONGEST_EXPERIMENT + "}", "an experiment as links hold it, of at most " + LONGEST_EXPERIMENT + " characters");
        requireText(document, "[0-9a-f]{64}", "a hash of 64 hexadecimal digits");
        requireText(run, "[0-9a-f]{64}", "a hash of 64 hexadecimal digits");
        if (experiment.isPresent() && document.isPresent()) {
            throw new IllegalArgumentException("expected an experiment or the hash of one, found both");
        }
        requireWithin("batch", batch, 0, MOST_BATCHES);
        requireWithin("executed", executed, -1, MOST);
        requireWithin("node", node, -1, MOST);
        requireWithin("element", element, -1, MOST);
        requireWithin("layer", layer, 0, MOST);
        requireText(Optional.of(detail), "[a-z-]{0,24}", "the key of a panel");
    }

    /** In the middle of nothing: at the start of training, with nothing chosen. */
    public Standpoint() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), 0, -1, new Sample(), -1, -1, Sheet.NETWORK, "", 0, Optional.empty());
    }

    /** What the middle of the screen shows. */
    public enum Sheet { NETWORK, GRAPH, BUILD, CODE }

    /** Whose numbers are shown. */
    public enum Source {

        /** A row of the batch. */
        ROW,

        /** A sample of the data apart from training, as it passed forward. */
        FORWARD,

        /** The same, with its gradients. */
        BACKWARD,

        /** A sample as the network answers in use. */
        USE
    }

    /** @param number the row of the batch, or the sample in the data, from 0 */
    public record Sample(Source source, int number) {

        public Sample {
            requireWithin("sample", number, 0, MOST);
        }

        public Sample() {
            this(Source.ROW, 0);
        }
    }

    /** A unit of a layer. */
    public record Unit(int layer, int number) {

        public Unit {
            requireWithin("unit", number, 0, MOST);
            requireWithin("layer", layer, 0, MOST);
        }
    }

    /** The same place where what carries it says which experiment it is in. */
    public Standpoint withoutExperiment() {
        return in(Optional.empty(), Optional.empty());
    }

    private Standpoint in(Optional<String> encoded, Optional<String> hash) {
        return new Standpoint(encoded, hash, run, batch, executed, sample, node, element, sheet, detail, layer, unit);
    }

    /** Whether both are in one experiment and count from one run, so that what lies between them are steps and looks. */
    public boolean isInSameRunAs(Standpoint other) {
        return experiment.equals(other.experiment) && document.equals(other.document) && run.equals(other.run);
    }

    private static void requireWithin(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s: expected %d to %d, found %d".formatted(what, least, most, value));
        }
    }

    private static void requireText(Optional<String> text, String pattern, String expected) {
        if (text.filter(found -> !found.matches(pattern)).isPresent()) {
            throw new IllegalArgumentException("expected " + expected + ", found " + text.orElseThrow().length() + " other characters");
        }
    }
}
