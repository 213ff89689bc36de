package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParserThreadsTest {
    private final ParserThreads threads = new ParserThreads(Duration.ofMillis(50));

    @Test
    void aResultComesBack() throws Exception {
        assertThat(threads.<Integer>run("four", CharSequence::length)).isEqualTo(4);
    }

    @Test
    void anOverflowIsToldAndTheNextParseWorks() throws Exception {
        ParserThreads patient = new ParserThreads(Duration.ofSeconds(20));

        assertThatThrownBy(() -> patient.run("x", text -> deeper(text, 0))).isInstanceOf(ParserThreads.Unparsed.class).hasMessageContaining("StackOverflowError");
        assertThat(patient.<Integer>run("four", CharSequence::length)).isEqualTo(4);
        assertThat(patient.lost()).isZero();
    }

    @Test
    void aParserThatNeverEndsIsGivenUpAndEndsAtItsNextLook() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);

        assertThatThrownBy(() -> threads.run("x", text -> lookForEver(text, ended))).isInstanceOf(ParserThreads.Unparsed.class);

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        while (threads.lost() > 0) {
            Thread.onSpinWait();
        }
        assertThat(threads.<Integer>run("four", CharSequence::length)).isEqualTo(4);
    }

    @Test
    void whileFourParsersAreLostNothingFurtherIsParsed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try {
                threads.run("x", _ -> waitFor(end));
            } catch (ParserThreads.Unparsed e) {
                failures.add(e);
            }
        }

        assertThat(failures).hasSize(4);
        assertThatThrownBy(() -> threads.run("x", CharSequence::length)).isInstanceOf(ParserThreads.Unparsed.class).hasMessageContaining("too many");

        end.countDown();
        while (threads.lost() > 0) {
            Thread.onSpinWait();
        }
        assertThat(threads.<Integer>run("four", CharSequence::length)).isEqualTo(4);
    }

    @Test
    void anInterruptedCallerGetsItsResultAndKeepsItsInterrupt() throws Exception {
        Thread.currentThread().interrupt();

        assertThat(threads.<Integer>run("four", CharSequence::length)).isEqualTo(4);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptedCallerReadsAWholeDocument() {
        Thread.currentThread().interrupt();

        Document document = DocumentReader.read(java.nio.file.Path.of("x.md"), "# A\n\n*b*\n");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(document.problems()).isEmpty();
        assertThat(document.blocks()).hasSize(2);
    }

    private static int deeper(CharSequence text, int depth) {
        return text.charAt(0) + deeper(text, depth + 1);
    }

    private static int lookForEver(CharSequence text, CountDownLatch ended) {
        try {
            int sum = 0;
            while (true) {
                sum += text.charAt(0);
            }
        } finally {
            ended.countDown();
        }
    }

    private static boolean waitFor(CountDownLatch end) {
        try {
            return end.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            return false;
        }
    }
}
