package org.fieldbook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;

/** Indexes a library for the first time. */
final class IndexingStep {
    private IndexingStep() {
    }

    /** @param arguments the library's folder, and one for the data */
    public static void main(String[] arguments) throws IOException {
        Places places = new Places(List.of(Path.of(arguments[0]), AskingStep.extra(Path.of(arguments[1]))), Path.of(arguments[1]));
        double work = Figures.work();
        long start = System.nanoTime();
        try (Library library = Library.open(places)) {
            Library.Update update = library.update(Progress.none());
            Figures.report("seconds", (System.nanoTime() - start) / 1e9);
            Figures.report("work", Figures.work() - work);
            Figures.report("documents", update.documents());
            Figures.report("sections", update.sections());
            Figures.reportMemory("indexed");
        }
        Figures.report("size", Figures.size(places.index()));
    }
}
