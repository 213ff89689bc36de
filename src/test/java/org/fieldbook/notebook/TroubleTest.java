package org.fieldbook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong while a notebook is open. */
class TroubleTest {
    @TempDir
    Path data;

    @Test
    void interruptedCallersLoseNothing() throws InterruptedException {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            Random random = new Random(500);
            List<Thread> savers = IntStream.range(0, 4).mapToObj(saver -> Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 60; i++) {
                    String document = saver + "-" + i;
                    notebook.keep(document, "", "Title");
                    acknowledged.add(document);
                    assertThat(notebook.keeps(document, "")).isTrue();
                }
            })).toList();
            int interrupts = 0;
            while (savers.stream().anyMatch(Thread::isAlive)) {
                savers.get(random.nextInt(savers.size())).interrupt();
                interrupts++;
                Thread.onSpinWait();
            }
            for (Thread saver : savers) {
                saver.join();
            }
            assertThat(interrupts).isGreaterThan(500);
            assertThat(acknowledged).hasSize(240);
        }
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.kept()).extracting(Kept::document).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(notebook.recovered()).isZero();
        }
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            Thread.currentThread().interrupt();
            notebook.keep("a", "", "A");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(notebook.keeps("a", "")).isTrue();
        }
    }

    @Test
    void aRowThatChangedBehindTheNotebooksBackIsMendedWhenItIsRead() throws Exception {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("a", "", "True title");
            notebook.keep("b", "", "B");
            Sql.run(data, "UPDATE kept SET title = 'False title' WHERE document = 'a'");
            assertThat(notebook.kept()).extracting(Kept::title).containsExactly("B", "True title");
            assertThat(notebook.recovered()).isEqualTo(1);
            assertThat(notebook.lost()).isZero();
        }
    }

    @Test
    void aDatabaseThatStopsIsOpenedAgainAndNothingIsLost() throws Exception {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("a", "", "A");
            Sql.run(data, "SHUTDOWN IMMEDIATELY");
            notebook.keep("b", "", "B");
            Sql.run(data, "SHUTDOWN IMMEDIATELY");
            assertThat(notebook.kept()).extracting(Kept::document).containsExactly("b", "a");
        }
    }

    @Test
    void aSaveThatFailsSaysSoLeavesNothingBehindAndWorksOnceTheCauseIsGone() throws Exception {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("a", "", "A");
            Sql.run(data, "ALTER TABLE kept ADD CONSTRAINT trouble CHECK (title <> 'B')");
            assertThatThrownBy(() -> notebook.keep("b", "", "B")).isInstanceOf(NotebookException.UnableToSave.class);
            assertThat(notebook.kept()).extracting(Kept::document).containsExactly("a");
            Sql.run(data, "ALTER TABLE kept DROP CONSTRAINT trouble");
            notebook.keep("b", "", "B");
        }
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.kept()).extracting(Kept::document).containsExactly("b", "a");
            assertThat(notebook.recovered()).isZero();
        }
    }

    @Test
    void tablesThatRefuseTwiceAreMadeAnew() throws Exception {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("a", "", "A");
            Sql.run(data, "ALTER TABLE kept ADD CONSTRAINT trouble CHECK (title <> 'B')");
            assertThatThrownBy(() -> notebook.keep("b", "", "B")).isInstanceOf(NotebookException.UnableToSave.class);
            assertThatThrownBy(() -> notebook.keep("b", "", "B")).isInstanceOf(NotebookException.UnableToSave.class);
            notebook.keep("b", "", "B");
            assertThat(notebook.kept()).extracting(Kept::document).containsExactly("b", "a");
        }
    }

    @Test
    void aFolderNameCannotCarrySettingsOrStatements() {
        for (String name : List.of("x;INIT=CREATE TABLE PWN(ID INT);IGNORE_UNKNOWN_SETTINGS=TRUE;X=", "line\nfeed", "tab\t")) {
            assertThatThrownBy(() -> Notebook.open(data.resolve(name), Progress.none()))
                    .isInstanceOf(NotebookException.UnableToOpen.class);
            assertThat(data.resolve(name)).doesNotExist();
        }
    }

    @Test
    void foldersWithUnusualNamesWork() {
        for (String name : List.of("with space é ខ្មែរ", "~", "nio:x%20", "'a=b&c\"")) {
            try (Notebook notebook = Notebook.open(data.resolve(name), Progress.none())) {
                notebook.keep("a", "", "A");
            }
            assertThat(data.resolve(name).resolve("notebook/notebook.mv.db")).exists();
            assertThat(Everything.in(data.resolve(name)).kept()).hasSize(1);
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsReported() throws Exception {
        Files.writeString(data.resolve("notebook"), "not a folder");
        assertThatThrownBy(() -> Notebook.open(data, Progress.none())).isInstanceOf(NotebookException.UnableToOpen.class);
    }

    @Test
    void openingStopsWhenAskedToAndCanBeDoneAgain() {
        Progress stopping = new Progress() {
            @Override
            public void report(long done, long total, String what) {
            }

            @Override
            public boolean stopped() {
                return true;
            }
        };
        assertThatThrownBy(() -> Notebook.open(data, stopping)).isInstanceOf(Stopped.class);
        assertThat(Everything.in(data).kept()).isEmpty();
    }

    @Test
    void nothingButItsOwnFilesIsLeftBehind() throws Exception {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("a", "", "A");
        }
        Everything.in(data);
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(data.resolve("notebook"))) {
            files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString().replaceAll("\\d", "")));
        }
        assertThat(names).containsExactlyInAnyOrder("notebook.mv.db", "lock", ".jsonl", "-s-T.zip");
    }
}
