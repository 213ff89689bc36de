package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Problem;
import org.fieldbook.job.Progress;
import org.fieldbook.job.Stopped;
import org.fieldbook.search.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LibraryTest {
    @TempDir
    private Path folder;
    private Path pack;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
        library = Library.open(places());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void findsWhatIsThereAndReadsOnlyWhatChangedLater() throws IOException {
        write("a.md", "# Apples\n\nRed ones.\n");
        write("sub/b.md", "# Pears\n\nGreen ones.\n");
        assertThat(update().read()).isEqualTo(2);
        assertThat(found("green")).containsExactly("b");
        assertThat(update().changed()).isFalse();
        write("sub/b.md", "# Pears\n\nYellow ones now.\n");
        assertThat(update().read()).isEqualTo(1);
        assertThat(found("yellow")).containsExactly("b");
        assertThat(found("green")).isEmpty();
    }

    @Test
    void aReopenedLibraryKnowsItsFilesAndTheirProblemsWithoutReadingThem() throws IOException {
        write("a.md", "---\nstart: soon\n---\n# Apples\n");
        Files.write(pack.resolve("binary.md"), new byte[] {1, 0, 2});
        List<Problem> problems = update().problems();
        assertThat(problems).extracting(Problem::what).containsExactly(Problem.What.FRONT_MATTER_YEAR, Problem.What.BINARY);
        reopen();
        assertThat(library.problems()).isEqualTo(problems);
        assertThat(found("apples")).containsExactly("a");
        Library.Update again = update();
        assertThat(again.read()).isZero();
        assertThat(again.problems()).isEqualTo(problems);
        write("a.md", "---\nstart: 2001\n---\n# Apples\n");
        assertThat(update().problems()).extracting(Problem::what).containsExactly(Problem.What.BINARY);
    }

    @Test
    void aTouchedFileIsNotReadAgainNorIsOneWithAnOlderTimeOverlooked() throws IOException {
        write("a.md", "# Apples\n");
        update();
        touch("a.md", 5_000_000);
        assertThat(update().changed()).isFalse();
        reopen();
        assertThat(update().changed()).isFalse();
        write("a.md", "# Quince\n");
        touch("a.md", 1_000);
        assertThat(update().read()).isEqualTo(1);
        assertThat(found("quince")).containsExactly("a");
    }

    @Test
    void aSecondSaveWithinTheSameTickIsSeen() throws IOException {
        write("a.md", "# Aaa\n");
        FileTime time = Files.getLastModifiedTime(pack.resolve("a.md"));
        update();
        write("a.md", "# Bbb\n");
        Files.setLastModifiedTime(pack.resolve("a.md"), time);
        assertThat(update().read()).isEqualTo(1);
        assertThat(found("bbb")).containsExactly("a");
    }

    @Test
    void aVanishedFileIsGoneFromTheResults() throws IOException {
        write("a.md", "# Apples\n");
        write("b.md", "# Pears\n");
        write("c.md", "# Plums\n");
        update();
        Files.delete(pack.resolve("b.md"));
        assertThat(update().removed()).isEqualTo(1);
        assertThat(found("pears")).isEmpty();
        assertThat(library.document("b")).isEmpty();
    }

    @Test
    void aMovedFileKeepsItsIdAndIsFoundOnceEvenWhenAllMove() throws IOException {
        for (int i = 0; i < 6; i++) {
            write("old/" + i + ".md", "---\nid: doc-" + i + "\n---\n# Number\n\nWord w" + i + ".\n");
        }
        update();
        Files.move(pack.resolve("old"), pack.resolve("new"));
        Files.move(pack.resolve("new/3.md"), pack.resolve("new/renamed.md"));
        write("new/renamed.md", "---\nid: doc-3\n---\n# Changed\n\nWord w3.\n");
        Library.Update update = update();
        assertThat(update.held()).isZero();
        assertThat(update.documents()).isEqualTo(6);
        assertThat(found("w3")).containsExactly("doc-3");
        assertThat(library.document("doc-3").orElseThrow().file()).isEqualTo(pack.resolve("new/renamed.md"));
    }

    @Test
    void whenOverHalfVanishesAtOnceItIsKeptUntilSomebodyDecides() throws IOException {
        for (int i = 0; i < 5; i++) {
            write(i + ".md", "# Number\n\nWord w" + i + ".\n");
        }
        update();
        Path away = folder.resolve("away");
        Files.move(pack, away);
        Library.Update update = update();
        assertThat(update.held()).isEqualTo(5);
        assertThat(update.problems()).extracting(Problem::what).containsExactly(Problem.What.VANISHED);
        assertThat(found("w3")).containsExactly("3");
        reopen();
        assertThat(update().held()).isEqualTo(5);
        Files.move(away, pack);
        assertThat(update()).satisfies(back -> {
            assertThat(back.held()).isZero();
            assertThat(back.read()).isZero();
            assertThat(back.problems()).isEmpty();
        });
        for (int i = 0; i < 4; i++) {
            Files.delete(pack.resolve(i + ".md"));
        }
        assertThat(update().held()).isEqualTo(4);
        assertThat(library.update(Progress.none(), Library.Gone.REMOVE).removed()).isEqualTo(4);
        assertThat(library.index().documents()).isEqualTo(1);
    }

    @Test
    void twoFilesWithOneIdAreBothFoundAndTheProblemNamesTheOther() throws IOException {
        write("one.md", "---\nid: same\n---\n# Apples\n");
        write("sub/two.md", "---\nid: same\n---\n# Pears\n");
        Library.Update update = update();
        assertThat(update.problems()).containsExactly(
                Problem.at(pack.resolve("sub/two.md"), 0, Problem.What.DOUBLE_ID, "same", pack.resolve("one.md").toString()));
        assertThat(library.document("same").orElseThrow().title()).isEqualTo("Apples");
        assertThat(library.document("sub/two").orElseThrow().title()).isEqualTo("Pears");
        reopen();
        assertThat(update().problems()).isEqualTo(update.problems());
        write("one.md", "---\nid: other\n---\n# Apples\n");
        assertThat(update().problems()).isEmpty();
        assertThat(library.document("same").orElseThrow().title()).isEqualTo("Pears");
        assertThat(library.document("sub/two")).isEmpty();
    }

    @Test
    void idsDoNotDependOnTheOrderInWhichFilesCame() throws IOException {
        write("b/README.md", "# Pears\n");
        update();
        assertThat(library.document("README").orElseThrow().title()).isEqualTo("Pears");
        write("README.md", "# Apples\n");
        update();
        assertThat(library.document("README").orElseThrow().title()).isEqualTo("Apples");
        assertThat(library.document("b/README").orElseThrow().title()).isEqualTo("Pears");
        assertThat(library.index().documents()).isEqualTo(2);
    }

    @Test
    void oddFilesAreReadAsWellAsTheyCanBeAndNoneStopsTheRest() throws IOException {
        Files.write(pack.resolve("latin.md"), "# Caf\u00e9\n\ncr\u00e8me\n".getBytes(StandardCharsets.ISO_8859_1));
        write("mark.md", "\uFEFF---\ntitle: Marked\n---\nWith a mark.\n");
        write("crlf.md", "---\r\ntitle: Windows\r\n---\r\n# One\r\n\r\nCarriage.\r\n");
        write("empty.md", "");
        write("broken.md", "---\ntitle: [\n---\nBrokenmatter.\n");
        Files.writeString(pack.resolve("huge.md"), "# Huge\n\nneedleword\n\n" + "A line of plain text that goes on.\n".repeat(1_500_000));
        Library.Update update = update();
        assertThat(update.documents()).isEqualTo(6);
        assertThat(update.problems()).extracting(problem -> problem.file().getFileName() + " " + problem.what()).containsExactly(
                "broken.md FRONT_MATTER_INVALID", "empty.md EMPTY", "huge.md TOO_LARGE", "huge.md SHOWN_AS_TEXT", "latin.md NOT_UTF8");
        assertThat(found("cr\u00e8me")).containsExactly("latin");
        assertThat(found("needleword")).containsExactly("huge");
        assertThat(library.document("mark").orElseThrow().title()).isEqualTo("Marked");
        assertThat(library.document("crlf").orElseThrow().title()).isEqualTo("Windows");
    }

    @Test
    void aFileDeletedWhileItsNeighboursAreReadIsSimplyNotThere() throws IOException {
        for (int i = 0; i < 200; i++) {
            write(i + ".md", "# Number " + i + "\n");
        }
        Library.Update update = library.update(after(1, () -> Files.delete(pack.resolve("99.md"))), Library.Gone.HOLD);
        assertThat(update.documents()).isEqualTo(199);
        assertThat(update().documents()).isEqualTo(199);
    }

    @Test
    void aStoppedUpdateKeepsWhatItDidAndGoesOnLater() throws IOException {
        for (int i = 0; i < 100; i++) {
            write(i + ".md", "# Number " + i + "\n");
        }
        Stopping stopping = new Stopping(10);
        assertThatThrownBy(() -> library.update(stopping)).isInstanceOf(Stopped.class);
        reopen();
        assertThat(library.index().documents()).isBetween(10, 99);
        assertThat(update().read()).isBetween(1, 90);
        assertThat(library.index().documents()).isEqualTo(100);
    }

    @Test
    void aDeletedIndexComesBackAndSoDoesTheFileBesideIt() throws IOException {
        write("a.md", "---\nstart: soon\n---\n# Apples\n");
        update();
        library.close();
        Derived.delete(places().index());
        library = Library.open(places());
        assertThat(update().read()).isEqualTo(1);
        library.close();
        Derived.delete(places().catalogue());
        library = Library.open(places());
        assertThat(update().problems()).hasSize(1);
        assertThat(found("apples")).containsExactly("a");
    }

    @Test
    void aDamagedIndexIsBegunAnew() throws IOException {
        write("a.md", "# Apples\n");
        update();
        library.close();
        try (var files = Files.walk(places().index())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        library = Library.open(places());
        update();
        assertThat(found("apples")).containsExactly("a");
    }

    @Test
    void anIndexThatLosesItsFilesWhileInUseIsBegunAnew() throws IOException {
        for (int i = 0; i < 20; i++) {
            write(i + ".md", "# Apples " + i + "\n");
        }
        update();
        try (var files = Files.list(places().index())) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.delete(file);
            }
        }
        write("new.md", "# Pears\n");
        update();
        assertThat(library.index().documents()).isEqualTo(21);
        reopen();
        update();
        assertThat(library.index().documents()).isEqualTo(21);
        assertThat(found("pears")).containsExactly("new");
    }

    @Test
    void rebuildingForgetsWhatHasNoFile() throws IOException {
        write("a.md", "# Apples\n");
        update();
        Files.delete(pack.resolve("a.md"));
        write("b.md", "# Pears\n");
        assertThat(library.rebuild(Progress.none()).documents()).isEqualTo(1);
        assertThat(found("pears")).containsExactly("b");
    }

    @Test
    void changedVocabulariesAndSourcesAreReadAgain() throws IOException {
        write("a.md", "---\nid: a\nthemes: [fruit]\n---\n# Apples\n");
        update();
        assertThat(library.vocabularies().label(Facet.THEME, "fruit", "en")).isEqualTo("Fruit");
        write("vocabulary/themes.yaml", "- id: fruit\n  en: Fruit and veg\n");
        write("sources.bib", "@book{b, title = {Fruit}}\n");
        update();
        assertThat(library.vocabularies().label(Facet.THEME, "fruit", "en")).isEqualTo("Fruit and veg");
        assertThat(library.bibliography().source("b")).isPresent();
        assertThat(found("apples")).containsExactly("a");
    }

    @Test
    void aSavedFileIsFoundWithinTwoSecondsInANewFolderToo() throws IOException {
        write("a.md", "# Apples\n");
        library.awaitChange(Duration.ofSeconds(10));
        update();
        assertSeenSoon("a.md", "Quince");
        assertSeenSoon("new/folder/b.md", "Medlar");
        assertSeenSoon("new/folder/b.md", "Damson");
    }

    private void assertSeenSoon(String name, String word) throws IOException {
        long start = System.nanoTime();
        write(name, "# " + word + "\n");
        do {
            assertThat(library.awaitChange(Duration.ofSeconds(10))).isTrue();
            update();
        } while (found(word).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void closingEndsAWaitAndAnUpdate() throws Exception {
        write("a.md", "# Apples\n");
        library.awaitChange(Duration.ofSeconds(10));
        update();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> library.awaitChange(Duration.ofSeconds(60)));
        library.close();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
        assertThatThrownBy(this::update).isInstanceOf(Stopped.class);
    }

    @Test
    void aDocumentIsReadFromItsFileByIdOrAliasAndAfreshWhenItChanged() throws IOException {
        write("a.md", "---\nid: a\naliases: [old-a]\n---\n# Apples\n");
        update();
        assertThat(library.document("old-a").orElseThrow().title()).isEqualTo("Apples");
        assertThat(library.document("a").orElseThrow()).isSameAs(library.document("old-a").orElseThrow());
        write("a.md", "---\nid: a\n---\n# Cooking apples\n");
        assertThat(library.document("a").orElseThrow().title()).isEqualTo("Cooking apples");
        assertThat(library.document("nothing")).isEmpty();
    }

    private Places places() {
        return new Places(List.of(pack), folder.resolve("data"));
    }

    private void reopen() {
        library.close();
        library = Library.open(places());
    }

    private Library.Update update() {
        return library.update(Progress.none());
    }

    private List<String> found(String words) {
        return library.index().search(Request.of(words).literally()).documents().stream().map(hit -> hit.entry().id()).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = pack.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void touch(String name, long time) throws IOException {
        Files.setLastModifiedTime(pack.resolve(name), FileTime.fromMillis(time));
    }

    private interface Action {
        void run() throws IOException;
    }

    private static Progress after(long count, Action action) {
        return new Watching(done -> {
            if (done == count) {
                try {
                    action.run();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
    }

    private record Watching(Consumer<Long> onDone) implements Progress {
        @Override
        public void report(long done, long total, String what) {
            onDone.accept(done);
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }

    private static final class Stopping implements Progress {
        private final long at;
        private long done;

        Stopping(long at) {
            this.at = at;
        }

        @Override
        public void report(long finished, long total, String what) {
            done = finished;
        }

        @Override
        public boolean stopped() {
            return done >= at;
        }
    }
}
