package org.kettenregel.backend.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The files of one set of texts, one per class. */
record TextFiles(Path folder, List<Path> files) {

    /** All files together; the words of so much text fit the memory of a small server. */
    static final long MAX_BYTES = 64L << 20;

    static TextFiles find(TextReviews spec, DataFolder folder) {
        Path root = folder.path().orElseThrow(() -> DatasetProblem.noFolder(spec.name()));
        List<String> names = spec.classes().stream().map(each -> spec.name() + "." + each).toList();
        Path place = Stream.of(root.resolve("text"), root)
                .filter(each -> names.stream().anyMatch(name -> Files.isRegularFile(each.resolve(name))))
                .findFirst()
                .orElse(root);
        List<String> missing = names.stream().filter(name -> !Files.isRegularFile(place.resolve(name))).toList();
        if (!missing.isEmpty()) {
            throw new DatasetProblem(place.toString(), "missing file", String.join(" and ", missing), "none",
                    "put one file per class there or into its folder text, with one text per line");
        }
        return new TextFiles(place, names.stream().map(place::resolve).toList());
    }

    /** Reads all files; texts of the classes take turns, so that without shuffling a batch holds all of them. */
    Texts read(TextReviews spec) {
        List<Iterator<String>> byClass = new ArrayList<>();
        long bytesLeft = MAX_BYTES;
        for (Path path : files) {
            TextFile file = TextFile.read(path, bytesLeft);
            file.check();
            byClass.add(file.texts());
            bytesLeft -= file.bytes();
        }
        TextCollector texts = new TextCollector(spec, folder);
        while (byClass.stream().anyMatch(Iterator::hasNext)) {
            for (int label = 0; label < byClass.size(); label++) {
                if (byClass.get(label).hasNext()) {
                    texts.add(byClass.get(label).next(), label);
                }
            }
        }
        return texts.finish();
    }
}
