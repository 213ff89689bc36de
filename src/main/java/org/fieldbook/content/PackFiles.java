package org.fieldbook.content;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a pack: its documents, and what they may point at. */
public final class PackFiles {
    private static final int DEPTH = 64;
    private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(?:png|jpe?g|gif|bmp|webp|svg)");
    private static final Pattern DOCUMENT = Pattern.compile("(?i)[^.].*\\.(?:md|markdown)");

    private PackFiles() {
    }

    /**
     * The file that a document means by a path such as {@code images/map.png}, looked for beside the document and then from the
     * top of the pack; empty when it is no regular file or lies outside the pack.
     *
     * @param path as {@link LinkTarget.Resource} has it
     */
    public static Optional<Path> resource(Path root, Path document, String path) {
        return candidates(root, document, path).stream().filter(file -> Files.isRegularFile(file) && isInside(root, file)).findFirst();
    }

    /** Whether the path names a folder of the pack, which a link may do. */
    static boolean isFolder(Path root, Path document, String path) {
        return candidates(root, document, path).stream().anyMatch(file -> Files.isDirectory(file) && isInside(root, file));
    }

    /** Whether the path leads out of the pack. */
    static boolean leaves(Path root, Path document, String path) {
        List<Path> candidates = candidates(root, document, path);
        return candidates.isEmpty() || !isInside(root, candidates.getFirst());
    }

    static boolean isPicture(Path file) {
        return PICTURE.matcher(file.getFileName().toString()).matches();
    }

    private static List<Path> candidates(Path root, Path document, String path) {
        try {
            String fromTop = path.replaceFirst("^/+", "");
            return path.startsWith("/") ? List.of(root.resolve(fromTop)) : List.of(document.resolveSibling(path), root.resolve(path));
        } catch (InvalidPathException _) {
            return List.of();
        }
    }

    /** A file that is there is judged by where it really lies, another one by its path. */
    private static boolean isInside(Path root, Path file) {
        try {
            return Files.exists(file) ? file.toRealPath().startsWith(root.toRealPath())
                    : file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize());
        } catch (IOException | SecurityException _) {
            return false;
        }
    }

    /** The documents below a folder by path; links are not followed, hidden folders and the pack's own README are left out. */
    static List<Path> documents(Path root, List<Problem> problems) {
        List<Path> found = new ArrayList<>();
        boolean library = Files.isDirectory(root.resolve("vocabulary"));
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean readme = library && root.equals(file.getParent()) && file.getFileName().toString().equalsIgnoreCase("README.md");
                if (DOCUMENT.matcher(file.getFileName().toString()).matches() && !readme) {
                    if (attributes.isRegularFile()) {
                        found.add(file);
                    } else if (attributes.isSymbolicLink() && !isInside(root, file)) {
                        problems.add(Problem.at(file, 0, Problem.What.LINK_LEAVES_FOLDER));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                problems.add(Problem.at(file, 0, Problem.What.UNREADABLE, String.valueOf(e.getMessage())));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEPTH, visitor);
        } catch (IOException e) {
            problems.add(Problem.at(root, 0, Problem.What.UNREADABLE, String.valueOf(e.getMessage())));
        }
        return found.stream().sorted().toList();
    }
}
