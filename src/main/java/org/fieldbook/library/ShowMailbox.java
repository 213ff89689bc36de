package org.fieldbook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Where a second start leaves the address it wants shown: a Unix-domain socket, or a file that the first one looks for. */
final class ShowMailbox implements AutoCloseable {
    private static final String WORD = "show ";
    private static final int LONGEST = 8 << 10;
    private static final long PATIENCE = 3_000;
    private static final long LOOK_WITHOUT_SOCKET = 300;
    private static final long LOOK_WITH_SOCKET = 2_000;

    private final Path data;
    private final Selector selector;
    private final Optional<ServerSocketChannel> server;

    private ShowMailbox(Path data, Selector selector, Optional<ServerSocketChannel> server) {
        this.data = data;
        this.selector = selector;
        this.server = server;
    }

    /** Opens the mailbox of a data folder that is already ours, throwing away what a killed owner left. */
    static ShowMailbox open(Path data) throws IOException {
        Files.deleteIfExists(socket(data));
        Files.deleteIfExists(letter(data));
        Selector selector = Selector.open();
        return new ShowMailbox(data, selector, bind(data, selector));
    }

    /** Leaves a wish and waits until it is taken. */
    static boolean send(Path data, String address) {
        byte[] wish = (WORD + address.replaceAll("\\R", " ") + "\n").getBytes(StandardCharsets.UTF_8);
        return wish.length <= LONGEST && (sendThroughSocket(data, wish) || sendAsLetter(data, wish));
    }

    void listen(Consumer<String> show) {
        long look = server.isPresent() ? LOOK_WITH_SOCKET : LOOK_WITHOUT_SOCKET;
        while (selector.isOpen()) {
            try {
                selector.select(key -> accept(show), look);
                takeLetter(show);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClosedSelectorException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
            if (server.isPresent()) {
                server.get().close();
                Files.deleteIfExists(socket(data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path socket(Path data) {
        return data.resolve("show.sock");
    }

    private static Path letter(Path data) {
        return data.resolve("show");
    }

    /** A socket; none where the system has no such sockets, the path is too long for one, or the file system cannot hold one. */
    private static Optional<ServerSocketChannel> bind(Path data, Selector selector) throws IOException {
        ServerSocketChannel channel = null;
        try {
            channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(socket(data)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_ACCEPT);
            return Optional.of(channel);
        } catch (IOException | UnsupportedOperationException e) {
            if (channel != null) {
                channel.close();
            }
            return Optional.empty();
        }
    }

    /** Takes one wish. A caller that says nothing is not waited for long; one that breaks off is left. */
    private void accept(Consumer<String> show) {
        try (SocketChannel caller = server.orElseThrow().accept()) {
            if (caller != null) {
                Optional<String> wish = wish(read(caller));
                if (wish.isPresent()) {
                    write(caller, "ok\n".getBytes(StandardCharsets.UTF_8));
                    show.accept(wish.get());
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private void takeLetter(Consumer<String> show) throws IOException {
        Path letter = letter(data);
        if (Files.isRegularFile(letter) && Files.size(letter) <= LONGEST) {
            Optional<String> wish = wish(new String(Files.readAllBytes(letter), StandardCharsets.UTF_8));
            Files.deleteIfExists(letter);
            wish.ifPresent(show);
        }
    }

    private static Optional<String> wish(String text) {
        return text.startsWith(WORD) && text.endsWith("\n") ? Optional.of(text.substring(WORD.length()).strip()) : Optional.empty();
    }

    private static boolean sendThroughSocket(Path data, byte[] wish) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket(data)));
            write(channel, wish);
            return read(channel).equals("ok\n");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean sendAsLetter(Path data, byte[] wish) {
        try {
            Path fresh = Files.createTempFile(data, "show", ".new");
            Files.write(fresh, wish);
            Files.move(fresh, letter(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            long end = System.nanoTime() + PATIENCE * 1_000_000;
            while (Files.exists(letter(data)) && System.nanoTime() < end) {
                LockSupport.parkNanos(20_000_000);
            }
            return !Files.deleteIfExists(letter(data));
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Reads one line, waiting no longer than is decent: the other side may be stopped. */
    private static String read(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        channel.configureBlocking(false);
        try (Selector ready = Selector.open()) {
            channel.register(ready, SelectionKey.OP_READ);
            while (System.nanoTime() < end && buffer.hasRemaining()) {
                ready.select(_ -> { }, PATIENCE);
                if (channel.read(buffer) < 0 || buffer.position() > 0 && buffer.get(buffer.position() - 1) == '\n') {
                    break;
                }
            }
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
}
