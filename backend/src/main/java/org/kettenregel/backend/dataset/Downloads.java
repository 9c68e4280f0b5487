package org.kettenregel.backend.dataset;

import java.util.Set;

/** Which sets of files can be downloaded, and the command that does it: for those who are told that files are missing. */
final class Downloads {

    private static final Set<String> SETS = Set.of("mnist", "fashion-mnist", "cifar10");

    private Downloads() {}

    static boolean has(String set) {
        return SETS.contains(set);
    }

    static String command(String set) {
        return "./kettenregel data %s --data FOLDER".formatted(set);
    }

    /** Behind another way to come by the files; nothing for a set that cannot be downloaded. */
    static String orWith(String set) {
        return has(set) ? ", or download them with " + command(set) : "";
    }
}
