package org.kettenregel.backend.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder on disk with all its files. */
record FolderTree(Path path, List<String> files, List<String> folders) implements FileTree {

    static FolderTree open(Path path) {
        Listing listing;
        try {
            listing = new Listing(path, path.toRealPath()); // the folder itself may be a link, nothing inside may
            Files.walkFileTree(listing.root, listing);
        } catch (IOException e) {
            throw FileTree.unreadable(path.toString(), e);
        }
        return new FolderTree(path, listing.files.stream().sorted().toList(), listing.folders.stream().sorted().toList());
    }

    @Override
    public byte[] read(String file) {
        Path place = path.resolve(file);
        try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
            if (content.length > MAX_FILE_BYTES) {
                throw FileTree.tooLarge(where(file));
            }
            return content;
        } catch (IOException e) {
            throw FileTree.unreadable(where(file), e);
        }
    }

    @Override
    public void close() {
        // nothing stays open
    }

    private static final class Listing extends SimpleFileVisitor<Path> {

        private final Path shown;
        private final Path root;
        private final List<String> files = new ArrayList<>();
        private final List<String> folders = new ArrayList<>();

        private Listing(Path shown, Path root) {
            this.shown = shown;
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) ? FileVisitResult.CONTINUE : add(folders, name(folder));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                throw FileTree.link(shown + "/" + name(file));
            }
            return attributes.isRegularFile() ? add(files, name(file)) : FileVisitResult.CONTINUE;
        }

        private FileVisitResult add(List<String> list, String name) {
            list.add(name);
            if (files.size() + folders.size() > MAX_ENTRIES) {
                throw FileTree.tooManyEntries(shown, files.size() + folders.size());
            }
            return FileVisitResult.CONTINUE;
        }

        private String name(Path inside) {
            return root.relativize(inside).toString().replace(inside.getFileSystem().getSeparator(), "/");
        }
    }
}
