package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.Test;

/** Holds the library that ships with the program against its own rules. */
class ShippedLibraryTest {
    private static final Path CONTENT = Path.of(System.getProperty("fieldbook.content", "content"));

    @Test
    void theShippedLibraryHasNoProblem() {
        List<Problem> problems = PackChecker.check(CONTENT, Progress.none());
        assertThat(problems).as(() -> String.join("\n", problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ": " + ProblemWords.sentence(problem, Locale.ENGLISH)).toList())).isEmpty();
    }
}
