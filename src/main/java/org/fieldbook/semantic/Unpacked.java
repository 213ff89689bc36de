package org.fieldbook.semantic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;

/**
 * Puts files of the class path where the operating system can map them: the network's weights take half the memory and a third
 * of the time when they are read from a file, and native libraries can be loaded from nowhere else.
 *
 * <p>A file that is there already is compared with the archive's checksum, so that one that was cut short or damaged is written
 * anew. Two programs may do it at once: each writes beside and moves into place.
 */
final class Unpacked {

    private Unpacked() {
    }

    /**
     * The file with a resource's bytes, below a folder.
     *
     * @throws NoSuchFileException when the class path has no such resource
     */
    static Path file(String resource, Path folder) throws IOException {
        URL url = Unpacked.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new NoSuchFileException(resource);
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        Path target = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = connection.getInputStream()) {
            if (!same(target, connection)) {
                write(in, target);
            }
        }
        return target;
    }

    private static boolean same(Path target, URLConnection connection) throws IOException {
        if (!Files.isRegularFile(target) || !(connection instanceof JarURLConnection jar)) {
            return false;
        }
        ZipEntry entry = jar.getJarEntry();
        return Files.size(target) == entry.getSize() && checksum(target) == entry.getCrc();
    }

    private static long checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return sum.getValue();
    }

    private static void write(InputStream in, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path beside = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".new");
        try {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
