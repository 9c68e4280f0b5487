package org.kettenregel.backend.dataset;

import java.util.HashSet;
import java.util.List;

/**
 * One column of a table: what it is for, and how its cells become numbers.
 *
 * @param name       as in the header of the file
 * @param categories the texts that a CATEGORY or a LABEL can be, in the order of their features or classes; none for numbers
 * @param missing    what becomes of a row whose cell is missing
 * @param scaling    of a NUMBER or a TARGET
 */
public record Column(String name, Role role, List<String> categories, Missing missing, Scaling scaling) {

    /** What a column is for. */
    public enum Role {
        /** A number that the network sees. */
        NUMBER,
        /** One of several texts; the network sees a feature for each, 1 for the one that is there and 0 for the others. */
        CATEGORY,
        /** The class to be told. */
        LABEL,
        /** A number to be met. */
        TARGET,
        /** Nothing. */
        IGNORE
    }

    /** What becomes of a row whose cell is missing. */
    public enum Missing {
        /** The row is left out. */
        DROP,
        MEAN,
        MEDIAN,
        /** The least of them where several are equally frequent. */
        MOST_FREQUENT,
        /** A number becomes the mean, a category none of its texts; a further feature is 1 where the cell was missing and 0 elsewhere. */
        MARKER
    }

    static final int LONGEST_TEXT = 200;
    static final int MOST_CATEGORIES = 256;

    public Column {
        categories = List.copyOf(categories);
        require(!name.isBlank() && name.equals(name.strip()) && name.length() <= LONGEST_TEXT,
                "column: a name is 1 to %d characters without spaces around them, found '%s'", LONGEST_TEXT, name);
        switch (role) {
            case NUMBER -> require(categories.isEmpty(), "column %s: a number has no categories, found %s", name, categories);
            case CATEGORY -> {
                requireCategories(name, categories, 1);
                require(missing != Missing.MEAN && missing != Missing.MEDIAN,
                        "column %s: categories have no %s; use MOST_FREQUENT, MARKER or DROP", name, missing);
                require(scaling == Scaling.NONE, "column %s: categories are not scaled, found %s", name, scaling);
            }
            case LABEL -> {
                requireCategories(name, categories, 2);
                require(missing == Missing.DROP, "column %s: a row without its label can only be dropped, found %s", name, missing);
                require(scaling == Scaling.NONE, "column %s: labels are not scaled, found %s", name, scaling);
            }
            case TARGET -> {
                require(categories.isEmpty(), "column %s: a target has no categories, found %s", name, categories);
                require(missing == Missing.DROP, "column %s: a row without its target can only be dropped, found %s", name, missing);
            }
            case IGNORE -> require(categories.size() <= MOST_CATEGORIES,
                    "column %s: at most %d categories, found %d", name, MOST_CATEGORIES, categories.size());
        }
    }

    private static void requireCategories(String name, List<String> categories, int least) {
        require(categories.size() >= least && categories.size() <= MOST_CATEGORIES,
                "column %s: expected %d to %d categories, found %d", name, least, MOST_CATEGORIES, categories.size());
        for (String category : categories) {
            require(!category.isBlank() && category.equals(category.strip()) && category.length() <= LONGEST_TEXT,
                    "column %s: a category is 1 to %d characters without spaces around them, found '%s'", name, LONGEST_TEXT, category);
        }
        require(new HashSet<>(categories).size() == categories.size(), "column %s: no category may be named twice, found %s", name, categories);
    }

    private static void require(boolean condition, String sentence, Object... found) {
        if (!condition) {
            throw new IllegalArgumentException(sentence.formatted(found));
        }
    }

    public static Column number(String name, Missing missing, Scaling scaling) {
        return new Column(name, Role.NUMBER, List.of(), missing, scaling);
    }

    public static Column category(String name, Missing missing, String... categories) {
        return new Column(name, Role.CATEGORY, List.of(categories), missing, Scaling.NONE);
    }

    public static Column label(String name, String... classes) {
        return new Column(name, Role.LABEL, List.of(classes), Missing.DROP, Scaling.NONE);
    }

    public static Column target(String name) {
        return new Column(name, Role.TARGET, List.of(), Missing.DROP, Scaling.NONE);
    }

    public static Column ignored(String name) {
        return new Column(name, Role.IGNORE, List.of(), Missing.DROP, Scaling.NONE);
    }

    /** Whether the network sees it. */
    boolean isInput() {
        return role == Role.NUMBER || role == Role.CATEGORY;
    }

    /** Whether the network is asked for it. */
    boolean isOutput() {
        return role == Role.LABEL || role == Role.TARGET;
    }

    /** Features that an input makes. */
    int width() {
        int values = role == Role.CATEGORY ? categories.size() : 1;
        return missing == Missing.MARKER ? values + 1 : values;
    }
}
