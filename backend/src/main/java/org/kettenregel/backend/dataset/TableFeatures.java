package org.kettenregel.backend.dataset;

/** The features of a table, worked out from its cells each time they are asked for: no session needs a copy of its own. */
record TableFeatures(RawTable table, Preparation preparation) implements Dataset.Features {

    @Override
    public int length() {
        return table.rows() * preparation.width();
    }

    @Override
    public long bytes() {
        return table.bytes();
    }

    /** Copies whole rows. */
    @Override
    public void copy(int from, int count, float[] into, int offset) {
        int width = preparation.width();
        for (int done = 0; done < count; done += width) {
            preparation.write(table, (from + done) / width, into, offset + done);
        }
    }
}
