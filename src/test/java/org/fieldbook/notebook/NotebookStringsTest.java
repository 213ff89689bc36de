package org.fieldbook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;
import org.fieldbook.job.Progress;

/** Any text survives the tables, the journal, a backup and an export, to the letter. */
class NotebookStringsTest {
    private static Path folder;
    private static Notebook notebook;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("notebook-strings");
        notebook = Notebook.open(folder, Progress.none());
    }

    @AfterContainer
    static void survivesEverything() throws IOException {
        Everything before = Everything.of(notebook);
        Path backup = folder.resolve("backup.zip");
        notebook.backup(backup);
        notebook.export(folder, Locale.ENGLISH);
        notebook.close();
        assertThat(Everything.in(folder)).isEqualTo(before);

        Files.delete(Everything.file(folder));
        assertThat(Everything.in(folder)).as("from backup and journal").isEqualTo(before);

        try (Notebook other = Notebook.open(folder.resolve("restored"), Progress.none())) {
            other.restore(backup);
            assertThat(Everything.of(other)).as("restored").isEqualTo(before);
        }
        try (Notebook other = Notebook.open(folder.resolve("imported"), Progress.none())) {
            other.merge(folder.resolve("notebook.json"));
            assertThat(other.kept()).as("imported").isEqualTo(before.kept());
        }
        IOUtils.rm(folder);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of("", " ", "\0", "\r\n", "\u2028", "\uFEFF", "\u202Ereversed", "'; DROP TABLE kept; --",
                "🌍👩🏽‍🌾", "\uD83C", "\uDF0D\uD83C", "ខ្មែរ", "e\u0301", "\\u0000", "\"}", ":name ? <define>", "null", "\uFFFF");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> full = Arbitraries.strings().withChars("ab🌍\0").ofMinLength(20_000).ofMaxLength(60_000);
        return Arbitraries.frequencyOf(Tuple.of(5, any), Tuple.of(3, odd), Tuple.of(1, full));
    }

    @Property(tries = 60)
    void anyTextIsGivenBack(@ForAll("texts") String document, @ForAll("texts") String anchor, @ForAll("texts") String title) {
        notebook.release(document, anchor);
        notebook.keep(document, anchor, title);
        notebook.read(document, title, 7);
        notebook.tick(document, anchor, true);
        long search = notebook.save(title, document, "");
        notebook.searched(title);
        assertThat(notebook.kept().getFirst()).returns(document, Kept::document).returns(anchor, Kept::anchor)
                .returns(title, Kept::title);
        assertThat(notebook.position(document)).get().returns(title, Recent::title);
        assertThat(notebook.ticks(document)).containsEntry(anchor, true);
        assertThat(notebook.searches().getLast()).returns(search, SavedSearch::id).returns(title, SavedSearch::name)
                .returns(document, SavedSearch::query);
        assertThat(notebook.earlier(1)).isEqualTo(title.isBlank() ? notebook.earlier(1) : List.of(title));
    }
}
