package org.fieldbook.library;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.fieldbook.content.Problem;

/**
 * One look at the folders of a library: which files are documents. No link is followed, nothing outside a pack is seen, and what
 * cannot be looked into becomes a problem.
 */
final class PackScan {
    private static final int DEPTH = 64;
    /** The order in which files are asked for their ids: nearer to the top first, so that a deep copy never takes an id away. */
    private static final Comparator<FoundFile> ORDER = Comparator.<FoundFile>comparingInt(found -> found.file().getNameCount())
            .thenComparing(FoundFile::file);

    private final Consumer<Path> onFolder;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private PackScan(Consumer<Path> onFolder) {
        this.onFolder = onFolder;
    }

    /**
     * What a look found.
     *
     * @param files    the documents, pack by pack, nearer to the top first
     * @param closed   folders that could not be looked into, so that nothing is known about what lies below
     * @param problems what was wrong on the way
     */
    record Found(List<FoundFile> files, List<Path> closed, List<Problem> problems) {
    }

    /** Looks through all packs; {@code onFolder} hears of every folder before its files are listed. */
    static Found of(List<Path> packs, Consumer<Path> onFolder) {
        PackScan scan = new PackScan(onFolder);
        for (Path pack : packs) {
            int from = scan.files.size();
            scan.walk(pack);
            scan.files.subList(from, scan.files.size()).sort(ORDER);
        }
        return new Found(scan.files, scan.closed, scan.problems);
    }

    static boolean isDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (lower.endsWith(".md") || lower.endsWith(".markdown"));
    }

    private void walk(Path pack) {
        try {
            Path realPack = pack.toRealPath();
            Files.walkFileTree(realPack, EnumSet.noneOf(FileVisitOption.class), DEPTH, new Visitor(pack, realPack));
        } catch (NoSuchFileException e) {
            closed.add(pack);
            problems.add(Problem.at(pack, 0, Problem.What.VANISHED));
        } catch (IOException e) {
            closed.add(pack);
            problems.add(Problem.at(pack, 0, Problem.What.UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    /** Walks one pack where it really is; what it finds bears the name by which the pack was named. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path pack;
        private final Path realPack;

        Visitor(Path pack, Path realPack) {
            this.pack = pack;
            this.realPack = realPack;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(realPack) && folder.getFileName().toString().startsWith(".") || !isInside(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            onFolder.accept(named(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (attributes.isSymbolicLink()) {
                link(file, isDocument(name));
            } else if (attributes.isRegularFile() && isDocument(name) && !isPackReadme(file) && seen.add(file)) {
                take(named(file), attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(realPack)) {
                throw e;
            }
            close(file, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (e != null) {
                close(folder, e);
            }
            return FileVisitResult.CONTINUE;
        }

        private Path named(Path real) {
            return pack.resolve(realPack.relativize(real));
        }

        /** A Windows junction looks like a folder and may lead anywhere. */
        private boolean isInside(Path folder) {
            try {
                boolean inside = folder.toRealPath().startsWith(realPack);
                if (!inside) {
                    problems.add(Problem.at(named(folder), 0, Problem.What.LINK_LEAVES_FOLDER));
                }
                return inside;
            } catch (IOException e) {
                close(folder, e);
                return false;
            }
        }

        private void close(Path folder, IOException e) {
            if (!(e instanceof NoSuchFileException)) {
                closed.add(named(folder));
                problems.add(Problem.at(named(folder), 0, Problem.What.UNREADABLE, String.valueOf(e.getMessage())));
            }
        }

        private void take(Path file, BasicFileAttributes attributes) {
            if (nameSurvives(file)) {
                files.add(new FoundFile(pack, file, attributes.size(), attributes.lastModifiedTime().toMillis()));
            } else {
                problems.add(Problem.at(file, 0, Problem.What.UNREADABLE, file.getFileName().toString()));
            }
        }

        /** A link to something inside the pack is found under its own name; one that leads outside is named. */
        private void link(Path link, boolean document) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(realPack) && (document || Files.isDirectory(target))) {
                    problems.add(Problem.at(named(link), 0, Problem.What.LINK_LEAVES_FOLDER));
                }
            } catch (IOException e) {
                if (document) {
                    problems.add(Problem.at(named(link), 0, Problem.What.VANISHED));
                }
            }
        }

        /** A pack's own README tells how to add documents and is none itself; a stranger's folder may hold nothing else. */
        private boolean isPackReadme(Path file) {
            return file.getFileName().toString().equalsIgnoreCase("README.md") && realPack.equals(file.getParent())
                    && Files.isDirectory(pack.resolve("vocabulary"));
        }
    }

    /** Whether the path comes back from its text: one written in another encoding than the system's could not be found again. */
    private static boolean nameSurvives(Path file) {
        try {
            return file.equals(Path.of(file.toString()));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
