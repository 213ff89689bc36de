package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
    @TempDir
    private Path pack;

    @Test
    void namesEveryProblemWithItsLine() throws IOException {
        write("a.md", "---\nid: one\nstart: soon\n---\n# A\n");
        write("b.md", "---\nid: one\n---\n# B\n");
        write("empty.md", "");
        Files.write(pack.resolve("latin.md"), "un\n\ncafé\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(pack.resolve("picture.md"), new byte[] {1, 0, 2});
        write("sources.bib", "@book{a, title={x}");
        write("vocabulary/themes.yaml", "- id: [\n");
        assertThat(problems()).containsExactlyInAnyOrder("a.md 3 FRONT_MATTER_YEAR", "b.md 0 DOUBLE_ID", "empty.md 0 EMPTY",
                "latin.md 3 NOT_UTF8", "picture.md 0 BINARY", "sources.bib 1 BIBLIOGRAPHY_INVALID", "themes.yaml 2 VOCABULARY_INVALID");
    }

    @Test
    void aSoundPackHasNone() throws IOException {
        write("a.md", "# A\n\nText.\n");
        PackCheck.Outcome outcome = PackCheck.of(List.of(pack), Progress.none());
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.documents()).isEqualTo(1);
    }

    private List<String> problems() {
        return PackCheck.of(List.of(pack), Progress.none()).problems().stream()
                .map(problem -> problem.file().getFileName() + " " + problem.line() + " " + problem.what()).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(pack.resolve(name).getParent());
        Files.writeString(pack.resolve(name), text);
    }
}
