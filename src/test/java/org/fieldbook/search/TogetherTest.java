package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work in parts is done once, whole, and by whoever has time. */
class TogetherTest {
    private static final int PARTS = 50;

    @Test
    void everyPartIsDoneOnce() throws IOException {
        AtomicIntegerArray times = new AtomicIntegerArray(PARTS);
        for (int round = 0; round < 200; round++) {
            Together.each(PARTS, true, times::incrementAndGet);
        }
        for (int i = 0; i < PARTS; i++) {
            assertThat(times.get(i)).isEqualTo(200);
        }
    }

    @Test
    void aPartThatFailsFailsTheWhole() {
        assertThatThrownBy(() -> Together.each(PARTS, true, i -> {
            if (i == 7) {
                throw new IOException("part " + i);
            }
        })).isInstanceOf(IOException.class).hasMessage("part 7");
    }

    @Test
    @Timeout(60)
    void whoIsBusyWithOtherWorkIsNotWaitedFor() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                Together.each(1_000, true, _ -> {
                    begun.countDown();
                    await(held);
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        await(begun);
        AtomicIntegerArray times = new AtomicIntegerArray(PARTS);
        Together.each(PARTS, true, times::incrementAndGet);
        assertThat(times.get(PARTS - 1)).isEqualTo(1);
        held.countDown();
        other.join();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
