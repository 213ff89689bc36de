package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChangeWatchTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;
    private final ChangeWatch watch = new ChangeWatch();

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void hearsOfASavedFileAndWaitsForTheEndOfTheBurst() throws Exception {
        watch.start();
        watch.folder(folder);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> watch.await(LONG, () -> false));
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("a.md"), "version " + i);
        }
        assertThat(waiting.get()).isTrue();
        assertThat(watch.await(Duration.ofMillis(500), () -> false)).isFalse();
    }

    @Test
    void doesNotWakeForWhatEditorsWriteBeside() throws IOException {
        watch.start();
        watch.folder(folder);
        Files.writeString(folder.resolve(".a.md.swp"), "x");
        Files.writeString(folder.resolve("a.md~"), "x");
        Files.writeString(folder.resolve("picture.png"), "x");
        assertThat(watch.await(Duration.ofMillis(500), () -> false)).isFalse();
    }

    @Test
    void looksForItselfWhereTheSystemGivesNoHints() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(watch.await(LONG, () -> looks.incrementAndGet() == 2)).isTrue();
        assertThat(looks).hasValue(2);
    }

    @Test
    void shortWaitsStillComeToALook() {
        AtomicInteger looks = new AtomicInteger();
        long end = System.nanoTime() + LONG.toNanos();
        boolean changed = false;
        while (!changed && System.nanoTime() < end) {
            changed = watch.await(Duration.ofMillis(200), () -> looks.incrementAndGet() == 2);
        }
        assertThat(changed).isTrue();
    }

    @Test
    void closingEndsTheWaitWithAndWithoutHints() throws Exception {
        CompletableFuture<Boolean> without = CompletableFuture.supplyAsync(() -> watch.await(LONG, () -> false));
        watch.close();
        assertThat(without.get(5, TimeUnit.SECONDS)).isFalse();
        try (ChangeWatch hinted = new ChangeWatch()) {
            hinted.start();
            hinted.folder(folder);
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> hinted.await(LONG, () -> false));
            hinted.close();
            assertThat(waiting.get(5, TimeUnit.SECONDS)).isFalse();
        }
    }
}
