package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldbook.content.Problem;
import org.fieldbook.search.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTest {
    @TempDir
    private Path folder;

    @Property(tries = 300)
    void whatIsWrittenIsReadAgainWhateverItHolds(@ForAll("texts") String about, @ForAll("texts") String id) throws IOException {
        Path store = Files.createTempFile("fieldbook", ".files");
        try {
            Path file = Path.of("/pack/a b\t\\n.md");
            Known known = new Known(new Stamp(file, 7, -3, "hash"), id, "w" + id, true,
                    List.of(Problem.at(file, 4, Problem.What.DOUBLE_ID, about, ""), Problem.at(file, 0, Problem.What.EMPTY)));
            Known other = new Known(new Stamp(Path.of("/pack/é.md"), 0, 0, ""), "", "", false, List.of());
            CatalogueFile.write(store, List.of(known, other));
            assertThat(CatalogueFile.read(store).orElseThrow().values()).containsExactly(known, other);
        } finally {
            Files.delete(store);
        }
    }

    @Test
    void aFileThatWasCutShortOrChangedIsNotTrusted() throws IOException {
        Path store = folder.resolve("index.files");
        assertThat(CatalogueFile.read(store)).isEmpty();
        CatalogueFile.write(store, List.of(new Known(new Stamp(Path.of("/a.md"), 1, 2, "h"), "a", "a", true, List.of())));
        String whole = Files.readString(store);
        for (int length = 0; length < whole.length() - 1; length++) {
            Files.writeString(store, whole.substring(0, length));
            assertThat(CatalogueFile.read(store)).isEmpty();
        }
        Files.writeString(store, whole.replace("\t1\t", "\tone\t"));
        assertThat(CatalogueFile.read(store)).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\\tnr\t\n\r é\u2028").ofMaxLength(12);
    }
}
