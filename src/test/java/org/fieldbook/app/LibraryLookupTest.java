package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.notebook.Lookup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLookupTest {
    @TempDir
    Path folder;
    private Path pack;
    private Library library;

    @BeforeEach
    void readALibrary() {
        pack = folder.resolve("pack");
        SmallPack.copyTo(pack);
        library = Library.open(new Places(List.of(pack), folder.resolve("data")));
        library.update(Progress.none());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void onlyDocumentsCountThatHoldAllTheWords() {
        assertThat(find("lantern").ids()).hasSize(3);
        assertThat(find("lantern loom").ids()).containsExactly("safer-homes");
        assertThat(find("lantern zebra")).isEqualTo(Lookup.Found.NOTHING);
    }

    @Test
    void choicesNarrowDownAndCanStandAlone() {
        assertThat(find("lantern country:KEN").ids()).containsExactlyInAnyOrder("light-matters", "street-credit");
        assertThat(find("-country:KEN")).isEqualTo(new Lookup.Found(1, List.of("safer-homes")));
        assertThat(find("lantern kind:lesson -country:KEN").ids()).isEmpty();
    }

    @Test
    void aWordNobodyHasWrittenIsWaitedForAndNotReadAsAnother() throws IOException {
        assertThat(find("lantren")).isEqualTo(Lookup.Found.NOTHING);
        Files.writeString(pack.resolve("lantren.md"), "# Lantren\n\nA village called Lantren.\n");
        library.update(Progress.none());
        assertThat(find("lantren").ids()).containsExactly("lantren");
    }

    @Test
    void aWordNobodyHasWrittenIsNotTakenForTheBeginningOfAnother() {
        assertThat(find("lante")).isEqualTo(Lookup.Found.NOTHING);
        assertThat(find("lante loom")).isEqualTo(Lookup.Found.NOTHING);
        assertThat(find("loom latner")).isEqualTo(Lookup.Found.NOTHING);
    }

    @Test
    void whatElseTheLibraryHoldsMakesNothingNew() throws IOException {
        List<String> before = find("loom lantern").ids();
        Files.writeString(pack.resolve("lamps.md"), "# Lamps and looms\n\nLight above the loom.\n");
        library.update(Progress.none());
        assertThat(find("loom lantern").ids()).isEqualTo(before);
    }

    @Test
    void aQueryReadsInTheLanguageOfTheWindow() {
        assertThat(lookup(Locale.UK).readable("lantern country:KEN -theme:credit")).isEqualTo("lantern · Kenya · not Savings and credit");
    }

    private Lookup.Found find(String query) {
        return lookup(Locale.UK).find(query);
    }

    private Lookup lookup(Locale locale) {
        return new LibraryLookup(library, Texts.of(MainWindow.class, locale));
    }
}
