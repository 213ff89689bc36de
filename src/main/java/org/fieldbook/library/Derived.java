package org.fieldbook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes and copies what can be computed again. */
final class Derived {
    private Derived() {
    }

    /** Deletes a file, or a folder and all below it; links are deleted, not followed. Nothing there is no error. */
    static void delete(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file, or the files of a folder, leaving out what goes away meanwhile and the lock, which belongs to its owner. */
    static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            copyFile(from, to);
        } else if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(from, file -> Files.isRegularFile(file) && !file.endsWith("write.lock"))) {
                for (Path file : files) {
                    copyFile(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(to);
        }
    }
}
