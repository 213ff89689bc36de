package org.fieldbook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds a data folder for one running program, and carries the wish of a second start to the first: show yourself, at that address.
 *
 * <p>The hold is a lock of the operating system, which ends with the process however it ends. The wish goes through a socket in the
 * data folder, or through a small file where there are no such sockets; nothing listens on a network.
 */
public final class SingleInstance implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;
    private final ShowMailbox mailbox;

    private SingleInstance(FileChannel channel, FileLock lock, ShowMailbox mailbox) {
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
        FileChannel channel = null;
        try {
            Files.createDirectories(data);
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SingleInstance(channel, lock, ShowMailbox.open(data)));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new UncheckedIOException(e);
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
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            closeQuietly(channel);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The system lets the lock go with the process at the latest.
            return;
        }
    }
}
