package org.kettenregel.backend.store;

/** What became of keeping a run. */
public sealed interface KeepAnswer {

    /** It is on disk. */
    record Kept(KeptRun run) implements KeepAnswer {}

    /** It was not kept, and the run that was kept before is as it was: it takes too much. */
    record NoRoom(Bound bound, long bytes, long most) implements KeepAnswer {

        /** What it is too much for. */
        public enum Bound { RUN, OWNER }

        private static final long MEGABYTE = 1 << 20;

        public String sentence() {
            return switch (bound) {
                case RUN -> "What this run has learned takes %d MB, and at most %d MB can be kept of a run: take smaller layers, or take the weights home as a file."
                        .formatted(Math.ceilDiv(bytes, MEGABYTE), most / MEGABYTE);
                case OWNER -> "What the runs of these experiments have learned takes %d MB, and at most %d MB can be kept: delete experiments that are not needed any more."
                        .formatted(Math.ceilDiv(bytes, MEGABYTE), most / MEGABYTE);
            };
        }
    }

    /** It was not kept: the experiment is deleted, belongs to somebody else, or never was. */
    record NotThere() implements KeepAnswer {}
}
