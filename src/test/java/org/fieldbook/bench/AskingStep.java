package org.fieldbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fieldbook.content.Facet;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.fieldbook.search.HostileQueries;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Selection;

/** Opens an index that is there, asks it in all ways people ask, and goes on while documents are added. */
final class AskingStep {
    private static final int GLANCE = 25;
    private static final int ADDED = 2_000;
    private static final int ROUNDS = 3;
    private static final Selection MANUALS = Selection.NONE.with(Facet.KIND, "manual", Selection.State.INCLUDED);

    private final Library library;

    private AskingStep(Library library) {
        this.library = library;
    }

    /** The folder of a second pack, empty until documents are added while somebody searches. */
    static Path extra(Path data) throws IOException {
        return Files.createDirectories(data.resolve("extra"));
    }

    /** @param arguments the library's folder, one for the data, the shipped library's folder, and the number of documents */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        long start = System.nanoTime();
        try (Library library = Library.open(new Places(List.of(Path.of(arguments[0]), extra(data)), data))) {
            Figures.report("open", (System.nanoTime() - start) / 1e6);
            AskingStep asking = new AskingStep(library);
            asking.press("waste pickers", Selection.NONE);
            Figures.report("first answer", (System.nanoTime() - start) / 1e6);
            asking.ask();
            Figures.reportMemory("asked");
            asking.hostile();
            GeneratedLibrary.more(Path.of(arguments[2]), extra(data), Integer.parseInt(arguments[3]), ADDED);
            asking.whileIndexing();
        }
    }

    private void ask() throws IOException {
        for (String text : Queries.typed(3)) {
            press(text, Selection.NONE);
            press(text, MANUALS);
        }
        Timings keystrokes = new Timings();
        Timings chosen = new Timings();
        Timings suggestions = new Timings();
        Timings finished = new Timings();
        for (String text : Queries.typed(1)) {
            keystrokes.time(() -> press(text, Selection.NONE));
        }
        for (String text : Queries.typed(2)) {
            chosen.time(() -> press(text, MANUALS));
            suggestions.time(() -> library.index().suggest(text, "en", 10));
        }
        for (String text : Queries.all()) {
            library.index().search(Request.of(text));
            finished.time(() -> library.index().search(Request.of(text)));
        }
        keystrokes.report("keystroke");
        chosen.report("chosen");
        suggestions.report("suggest");
        finished.report("finished");
    }

    private void press(String text, Selection selection) {
        library.index().search(new Request(text, selection, Order.RELEVANCE, GLANCE, true, false, true));
    }

    /** The best of some rounds for each query, since another program's work is not the query's; of these the worst. */
    private void hostile() {
        double worst = 0;
        String at = "";
        for (String query : HostileQueries.all()) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                library.index().search(Request.of(query));
                long finished = System.nanoTime();
                press(query, Selection.NONE);
                long pressed = System.nanoTime();
                library.index().suggest(query, "en", 10);
                best = Math.min(best, Math.max(Math.max(finished - before, pressed - finished), System.nanoTime() - pressed) / 1e6);
            }
            if (best > worst) {
                worst = best;
                at = query;
            }
        }
        Figures.report("hostile", worst);
        System.out.println("the worst of the hostile queries: " + at.substring(0, Math.min(60, at.length())));
    }

    private void whileIndexing() throws Exception {
        Timings keystrokes = new Timings();
        CompletableFuture<Library.Update> update = CompletableFuture.supplyAsync(() -> library.update(Progress.none()));
        List<String> typed = Queries.typed(1);
        for (int i = 0; !update.isDone(); i = (i + 1) % typed.size()) {
            String text = typed.get(i);
            keystrokes.time(() -> press(text, Selection.NONE));
            Thread.sleep(20);
        }
        Figures.report("added", update.get().read());
        keystrokes.report("indexing");
    }
}
