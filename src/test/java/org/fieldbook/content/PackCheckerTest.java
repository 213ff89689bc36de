package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckerTest {
    @TempDir
    Path folder;

    @Test
    void everyPlantedMistakeIsFoundOnItsLine() throws Exception {
        Path pack = copy("planted");
        Files.write(folder.resolve("secret.png"), new byte[10]);
        Files.createDirectories(pack.resolve("case-studies/images"));
        Files.write(pack.resolve("case-studies/images/large.png"), new byte[(1 << 20) + 1]);

        List<String> found = check(pack);

        List<String> expected = Files.readAllLines(resource("planted-expected.txt"));
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aCleanPackHasNoProblem() throws Exception {
        assertThat(check(copy("clean"))).isEmpty();
    }

    @Test
    void withoutVocabularyAndBibliographyNothingIsHeldAgainstThem() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("own"));
        Files.writeString(pack.resolve("One note.md"), """
                ---
                themes: [anything, goes]
                countries: [Atlantis]
                kind: recipe
                levels: [nano]
                sources: [my-book#page-3]
                tags: [a, b]
                ---

                # One note

                ## Any heading

                Words.[^1]

                | a | b |
                |---|---|
                | 1 | 2 |

                [^1]: @my-book, page 3.
                """);
        Files.writeString(pack.resolve("Another.md"), "Nothing links here, and nothing has to. [[One note#Any heading]]\n");

        assertThat(PackChecker.check(pack, Progress.none())).isEmpty();
    }

    @Test
    void problemsComeByFileAndLine() throws Exception {
        List<Problem> problems = PackChecker.check(copy("planted"), Progress.none());

        assertThat(problems).isSortedAccordingTo(Problem.ORDER).doesNotHaveDuplicates();
    }

    @Test
    void progressIsToldAndACheckCanBeStopped() throws Exception {
        Path pack = copy("clean");
        List<Long> told = new ArrayList<>();
        PackChecker.check(pack, progress(told, Long.MAX_VALUE));

        assertThat(told).containsExactly(0L, 1L, 2L, 3L);
        assertThatThrownBy(() -> PackChecker.check(pack, progress(new ArrayList<>(), 1))).isInstanceOf(Stopped.class);
    }

    @Test
    void aFolderThatIsNotThereIsToldOnce() {
        assertThat(PackChecker.check(folder.resolve("gone"), Progress.none())).extracting(Problem::what).containsExactly(Problem.What.UNREADABLE);
    }

    private static Progress progress(List<Long> told, long stopAfter) {
        return new Progress() {
            @Override
            public void report(long done, long total, String what) {
                told.add(done);
            }

            @Override
            public boolean stopped() {
                return told.size() >= stopAfter;
            }
        };
    }

    private List<String> check(Path pack) {
        return PackChecker.check(pack, Progress.none()).stream()
                .map(p -> pack.relativize(p.file()).toString().replace('\\', '/') + ":" + p.line() + " " + p.what()).toList();
    }

    private Path copy(String name) throws IOException, URISyntaxException {
        Path from = resource(name);
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(PackCheckerTest.class.getResource(name).toURI());
    }
}
