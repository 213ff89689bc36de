package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondProgramSendsItsWishToTheFirst() throws Exception {
        try (Owner owner = new Owner(folder)) {
            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(run("ask", "fieldbook://open?doc=é#x")).isEqualTo("taken false, told true");
            assertThat(owner.heard()).isEqualTo("fieldbook://open?doc=é#x");
            assertThat(SingleInstance.notifyOwner(folder, "")).isTrue();
            assertThat(owner.heard()).isEmpty();
        }
    }

    @Test
    void aPathTooLongForASocketWorksToo() throws Exception {
        Path data = folder.resolve("long-name-".repeat(12));
        try (Owner owner = new Owner(data)) {
            assertThat(data.resolve("show.sock")).doesNotExist();
            assertThat(SingleInstance.notifyOwner(data, "here\nthere")).isTrue();
            assertThat(owner.heard()).isEqualTo("here there");
        }
    }

    @Test
    void aLockLeftByAKilledProgramDoesNotBlock() throws Exception {
        Process holder = start("hold", "");
        try (BufferedReader out = holder.inputReader()) {
            assertThat(out.readLine()).isEqualTo("taken true");
            assertThat(SingleInstance.claim(folder)).isEmpty();
            holder.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("show.sock")).exists();
        try (Owner owner = new Owner(folder)) {
            assertThat(SingleInstance.notifyOwner(folder, "again")).isTrue();
            assertThat(owner.heard()).isEqualTo("again");
        }
    }

    @Test
    void nobodyIsToldWhereNobodyIs() throws IOException {
        SingleInstance.claim(folder).orElseThrow().close();
        assertThat(SingleInstance.notifyOwner(folder, "x")).isFalse();
        assertThat(SingleInstance.notifyOwner(folder.resolve("none"), "x")).isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("lock");
        }
    }

    /** Another program on the same folder. */
    static final class Other {
        private Other() {
        }

        static void main(String[] arguments) throws InterruptedException {
            Path data = Path.of(arguments[1]);
            boolean taken = SingleInstance.claim(data).isPresent();
            System.out.println("taken " + taken + (arguments[0].equals("ask") ? ", told " + SingleInstance.notifyOwner(data, arguments[2]) : ""));
            if (arguments[0].equals("hold")) {
                Thread.currentThread().join();
            }
        }
    }

    /** Holds a folder and hears wishes. */
    private static final class Owner implements AutoCloseable {
        private final BlockingQueue<String> wishes = new LinkedBlockingQueue<>();
        private final SingleInstance instance;
        private final Thread listener;

        Owner(Path data) {
            instance = SingleInstance.claim(data).orElseThrow();
            listener = Thread.ofPlatform().start(() -> instance.onShow(wishes::add));
        }

        String heard() throws InterruptedException {
            return wishes.poll(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws InterruptedException {
            instance.close();
            listener.join();
        }
    }

    private String run(String what, String address) throws Exception {
        Process process = start(what, address);
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private Process start(String what, String address) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"), Other.class.getName(), what,
                folder.toString(), address)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
