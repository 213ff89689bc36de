package org.fieldbook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Holds a data folder for one running program, and carries the wish of a second start to the first: show yourself, at that address.
 *
 * <p>The hold is a lock of the operating system, which ends with the process however it ends. The wish goes through a socket in the
 * data folder, or through a small file where there are no such sockets; nothing listens on a network.
 */
public final class SingleInstance implements AutoCloseable {
    /** Asking for a lock twice in one process would let go of it on POSIX systems, so that is not even tried. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final FileChannel channel;
    private final FileLock lock;
    private final ShowMailbox mailbox;

    private SingleInstance(Path data, FileChannel channel, FileLock lock, ShowMailbox mailbox) {
        this.data = data;
        this.channel = channel;
        this.lock = lock;
        this.mailbox = mailbox;
    }

    /**
     * Takes the data folder, which is made where it is missing.
     *
     * @return empty when another running program holds it
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static Optional<SingleInstance> claim(Path data) {
        try {
            Path folder = Files.createDirectories(data).toRealPath();
            if (!HELD.add(folder)) {
                return Optional.empty();
            }
            Optional<SingleInstance> instance = Optional.empty();
            try {
                instance = lock(folder);
            } finally {
                if (instance.isEmpty()) {
                    HELD.remove(folder);
                }
            }
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SingleInstance> lock(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        SingleInstance instance = null;
        try {
            FileLock lock = channel.tryLock();
            instance = lock == null ? null : new SingleInstance(data, channel, lock, ShowMailbox.open(data));
            return Optional.ofNullable(instance);
        } finally {
            if (instance == null) {
                channel.close();
            }
        }
    }

    /**
     * Asks the program that holds the data folder to show itself.
     *
     * @param address what it should open, or empty
     * @return whether it took the wish, within three seconds
     */
    public static boolean notifyOwner(Path data, String address) {
        return ShowMailbox.send(data, address);
    }

    /**
     * Hears the wishes of later starts, on the calling thread, until {@link #close}.
     *
     * @param show told the address, or the empty text
     */
    public void onShow(Consumer<String> show) {
        mailbox.listen(show);
    }

    @Override
    public void close() {
        mailbox.close();
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(data);
        }
    }
}
