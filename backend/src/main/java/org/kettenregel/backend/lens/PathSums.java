package org.kettenregel.backend.lens;

/**
 * What all paths from each number of one node to the end add up to.
 *
 * @param first    place of the first number
 * @param slopes   sum of the products of local derivatives
 * @param absolute sum of their sizes
 * @param counts   how many paths; whole numbers, exact below 2^53
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PathSums(int first, double[] slopes, double[] absolute, double[] counts) {

    static final PathSums NONE = new PathSums(0, 0);

    PathSums(int first, int length) {
        this(first, new double[length], new double[length], new double[length]);
    }

    void put(int place, double slope, double size, double count) {
        slopes[place - first] = slope;
        absolute[place - first] = size;
        counts[place - first] = count;
    }

    /** Adds the paths that go on behind an edge; a dead end adds none, whatever its derivative is. */
    void add(int place, double local, PathSums behind, int to) {
        double more = behind.count(to);
        if (more > 0) {
            slopes[place - first] += local * behind.slope(to);
            absolute[place - first] += Math.abs(local) * behind.absolute(to);
            counts[place - first] += more;
        }
    }

    double slope(int place) {
        return has(place) ? slopes[place - first] : 0;
    }

    double absolute(int place) {
        return has(place) ? absolute[place - first] : 0;
    }

    double count(int place) {
        return has(place) ? counts[place - first] : 0;
    }

    private boolean has(int place) {
        return place >= first && place - first < counts.length;
    }
}
