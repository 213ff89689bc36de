package org.fieldbook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.fieldbook.content.Facet;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Selection;

/**
 * Measures how responsive the FX thread stays while a large library is indexed behind it, and how long keystrokes take then.
 *
 * <p>Not a test: run its {@code main} on the test class path with a folder of documents and some queries to type. The FX thread is asked every five
 * milliseconds to run a task; how late the task runs is how long a key press or a frame would have waited.
 */
public final class WindowUnderLoad {
    private WindowUnderLoad() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments).subList(1, arguments.length);
        Path data = Files.createTempDirectory("fieldbook-bench");
        Library library = Library.open(new Places(List.of(Path.of(arguments[0])), data));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        long begun = System.nanoTime();
        CompletableFuture<Library.Update> indexing = CompletableFuture.supplyAsync(() -> library.update(Progress.none()));
        List<Long> waits = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        int typed = 0;
        while (!indexing.isDone()) {
            waits.add(wait(5));
            if (++typed % 20 == 0) {
                keys.add(keystroke(library, words.get(typed / 20 % words.size())));
            }
        }
        Library.Update update = indexing.get();
        System.out.printf("indexed %d documents, %d sections in %.1f s%n", update.documents(), update.sections(), (System.nanoTime() - begun) / 1e9);
        print("FX thread late while indexing", waits);
        print("keystroke while indexing", keys);
        List<Long> quiet = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            for (String word : words) {
                for (int length = 1; length <= word.length(); length++) {
                    quiet.add(keystroke(library, word.substring(0, length)));
                }
            }
        }
        print("keystroke after indexing", quiet.subList(quiet.size() / 2, quiet.size()));
        Runtime.getRuntime().gc();
        System.out.printf("heap in use %.0f MB%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
        library.close();
        Platform.exit();
    }

    private static long keystroke(Library library, String typed) {
        long from = System.nanoTime();
        library.index().search(new Request(typed, Selection.NONE.with(Facet.KIND, "manual", Selection.State.INCLUDED), Order.RELEVANCE, 25, true, false, false));
        return System.nanoTime() - from;
    }

    /** How much later than asked for the FX thread ran a task, in nanoseconds. */
    private static long wait(int milliseconds) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(milliseconds));
        CountDownLatch ran = new CountDownLatch(1);
        long asked = System.nanoTime();
        Platform.runLater(ran::countDown);
        ran.await();
        return System.nanoTime() - asked;
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf("%s: n %d, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms%n", what, sorted.length, at(sorted, 0.5), at(sorted, 0.95),
                    at(sorted, 0.99), sorted[sorted.length - 1] / 1e6);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
