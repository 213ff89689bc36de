package org.fieldbook.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorBuildTest {
    private final Embedder embedder = Loaded.EMBEDDER;
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("library").resolve("vectors");
    }

    @Test
    void aFileHoldsTheVectorsTheEmbedderMakes() throws IOException {
        assertThat(update(sections(0, 3))).isEqualTo(new VectorBuild.Outcome(0, 3));
        try (VectorFile opened = VectorFile.open(file, Embedder.shipped()).orElseThrow()) {
            for (VectorBuild.Section section : sections(0, 3)) {
                float[] stored = opened.vectors(VectorKey.of(section.heading(), section.body())).orElseThrow().getFirst();
                float[] made = embedder.passages(section.heading(), section.body()).getFirst();
                assertThat(Loaded.likeness(stored, made)).isGreaterThan(0.9995);
            }
        }
    }

    @Test
    void onlyWhatChangedIsCalculatedAndWhatIsGoneIsDropped() throws IOException {
        update(sections(0, 4));
        assertThat(update(sections(2, 6))).isEqualTo(new VectorBuild.Outcome(2, 2));
        try (VectorFile opened = VectorFile.open(file, Embedder.shipped()).orElseThrow()) {
            assertThat(opened.sections()).isEqualTo(4);
        }
    }

    @Test
    void aFileThatIsRightIsNotTouched() throws IOException {
        update(sections(0, 2));
        FileTime old = FileTime.fromMillis(1_000_000_000);
        Files.setLastModifiedTime(file, old);
        assertThat(update(sections(0, 2))).isEqualTo(new VectorBuild.Outcome(2, 0));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
        assertThat(update(sections(0, 1))).isEqualTo(new VectorBuild.Outcome(1, 0));
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(old);
    }

    @Test
    void aDamagedFileIsMadeAnew() throws IOException {
        update(sections(0, 2));
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(update(sections(0, 2))).isEqualTo(new VectorBuild.Outcome(0, 2));
    }

    @Test
    void noSectionsMakeAnEmptyFile() throws IOException {
        assertThat(update(List.of())).isEqualTo(new VectorBuild.Outcome(0, 0));
        try (VectorFile opened = VectorFile.open(file, Embedder.shipped()).orElseThrow()) {
            assertThat(opened.vectors()).isZero();
        }
    }

    @Test
    void whatWasDoneBeforeItWasAskedToStopIsKept() throws IOException {
        Progress impatient = new Progress() {
            private long done;

            @Override
            public void report(long done, long total, String what) {
                this.done = done;
            }

            @Override
            public boolean stopped() {
                return done == 3;
            }
        };
        assertThatThrownBy(() -> VectorBuild.update(file, embedder, sections(0, 5), impatient)).isInstanceOf(Stopped.class);
        assertThat(update(sections(0, 5))).isEqualTo(new VectorBuild.Outcome(3, 2));
    }

    @Test
    void aReaderOfTheOldFileIsNotDisturbedAndNothingIsLeftBeside() throws IOException {
        update(sections(0, 2));
        VectorBuild.Section first = sections(0, 1).getFirst();
        try (VectorFile old = VectorFile.open(file, Embedder.shipped()).orElseThrow()) {
            update(sections(1, 3));
            assertThat(old.vectors(VectorKey.of(first.heading(), first.body()))).isPresent();
        }
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    private VectorBuild.Outcome update(List<VectorBuild.Section> sections) throws IOException {
        return VectorBuild.update(file, embedder, sections, Progress.none());
    }

    private static List<VectorBuild.Section> sections(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new VectorBuild.Section("Group " + i, "It saved " + i + " dollars a week.")).toList();
    }
}
