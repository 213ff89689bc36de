package org.fieldbook.notebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Puts files in place whole: written beside, forced to the disk, then moved over what was there. */
final class SafeFile {
    /** How the name of a file ends that is not complete yet. */
    static final String PART = ".part";

    private static final int TRIES = 10;
    private static final long PAUSE_MILLIS = 200;

    private SafeFile() {
    }

    static void write(Path target, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(folder(target), target.getFileName().toString(), PART);
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Virus scanners hold new files on Windows for a moment, so a refused move is tried again for two seconds. */
    static void move(Path from, Path to) throws IOException {
        for (int tries = 1;; tries++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(folder(to));
                return;
            } catch (AccessDeniedException e) {
                if (tries == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Deletes what a stop in the middle of a replacement left in a folder and the folders in it. */
    static void sweep(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path left : files.filter(file -> file.getFileName().toString().endsWith(PART)).toList()) {
                Files.delete(left);
            }
        }
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows cannot open folders and needs no force to keep a move.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
