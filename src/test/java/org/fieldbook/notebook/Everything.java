package org.fieldbook.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldbook.job.Progress;

/** All that a notebook tells, to be compared with what it told before. */
record Everything(List<Kept> kept, List<Recent> recent, Map<String, Boolean> ticks, List<SavedSearch> searches, List<String> earlier) {

    static Everything of(Notebook notebook) {
        return new Everything(notebook.kept(), notebook.recent(10_000), notebook.ticks("checklist"), notebook.searches(),
                notebook.earlier(10_000));
    }

    static Everything in(Path data) {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            return of(notebook);
        }
    }

    /** A notebook with some of everything, and with things changed and deleted again. */
    static void write(Notebook notebook, int rounds, String word) {
        for (int i = 0; i < rounds; i++) {
            notebook.keep("document-" + i, i % 3 == 0 ? "" : "section-" + i, word + " title with é, ខ្មែរ and 🌍 number " + i);
            notebook.read("document-" + i % 40, word + " title " + i, i);
            notebook.tick("checklist", "task " + i % 50, i % 4 != 0);
            notebook.searched(word + " query " + i % 60);
            if (i % 5 == 0) {
                notebook.release("document-" + (i - 3), i % 3 == 0 ? "" : "section-" + (i - 3));
                notebook.looked(notebook.save("search " + i, word + " country:BRA", ""), "a\nb\n" + i);
            }
        }
    }

    static Path file(Path data) {
        return data.resolve("notebook/notebook.mv.db");
    }

    static Path newest(Path data, String folder) {
        try (Stream<Path> files = Files.list(data.resolve("notebook").resolve(folder))) {
            return files.sorted().toList().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
