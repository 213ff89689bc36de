package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    private Path place;
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(place.resolve("index"));
    }

    @Test
    void aNewIndexIsFreshUntilItIsCommitted() {
        try (SearchIndex index = SearchIndex.open(folder, SampleLibrary.VOCABULARIES)) {
            assertThat(index.fresh()).isTrue();
            SampleLibrary.fill(index);
            assertThat(index.fresh()).isFalse();
        }
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        SampleLibrary.index(folder).close();
        try (SearchIndex index = SearchIndex.open(folder, SampleLibrary.VOCABULARIES)) {
            assertThat(index.fresh()).isFalse();
            assertThat(index.documents()).isEqualTo(8);
            assertThat(index.sections()).isEqualTo(22);
            assertThat(SampleLibrary.ids(index, "shillings")).containsExactly("nairobi-hawkers");
        }
    }

    @Test
    void stampsTellWhatFilesLookedLike() {
        SampleLibrary.index(folder).close();
        try (SearchIndex index = SearchIndex.open(folder, SampleLibrary.VOCABULARIES)) {
            Path file = SampleLibrary.files().getFirst();
            assertThat(index.stamps()).hasSize(8).containsEntry(file, SampleLibrary.stamp(file));
        }
    }

    @Test
    void aFilePutInAgainReplacesWhatItHeld() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            SampleLibrary.put(index, "new.md", "---\nid: new\n---\n# One\n\nabracadabra\n\n## Two\n\nmore");
            index.refresh();
            assertThat(SampleLibrary.ids(index, "abracadabra")).containsExactly("new");
            SampleLibrary.put(index, "new.md", "---\nid: newer\n---\n# One\n\nhocus pocus");
            index.refresh();
            assertThat(index.search(Request.of("abracadabra").literally()).documents()).isEmpty();
            assertThat(SampleLibrary.ids(index, "hocus")).containsExactly("newer");
            assertThat(index.entry("new")).isEmpty();
            assertThat(index.documents()).isEqualTo(9);
        }
    }

    @Test
    void aRemovedFileIsNotFound() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            Path file = index.entry("nairobi-hawkers").orElseThrow().file();
            index.remove(file);
            index.commit();
            assertThat(index.entry("nairobi-hawkers")).isEmpty();
            assertThat(index.search(Request.of("shillings").literally()).totalDocuments()).isZero();
            assertThat(index.stamps()).doesNotContainKey(file);
            assertThat(index.counts().get(Facet.COUNTRY)).contains(new FacetCount("KEN", 1));
        }
    }

    @Test
    void ofTwoFilesWithOneIdTheFirstByPathHasIt() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            SampleLibrary.put(index, "b.md", "---\nid: twin\n---\nsecond twin");
            index.refresh();
            SampleLibrary.put(index, "a.md", "---\nid: twin\n---\nfirst twin");
            index.refresh();
            assertThat(index.entry("twin").orElseThrow().file()).isEqualTo(Path.of("pack", "a.md"));
            assertThat(SampleLibrary.ids(index, "twin")).containsExactly("twin");
            assertThat(index.documents()).isEqualTo(9);
            index.remove(Path.of("pack", "a.md"));
            index.refresh();
            assertThat(index.entry("twin").orElseThrow().file()).isEqualTo(Path.of("pack", "b.md"));
            assertThat(index.stamps()).containsKey(Path.of("pack", "b.md"));
        }
    }

    @Test
    void entriesAreSortedByTitleAsReadersSort() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            SampleLibrary.put(index, "e.md", "# Écoles\n\ntext");
            index.refresh();
            assertThat(index.entries()).extracting(Entry::id).containsExactly("safe-home-checklist", "e", "nairobi-hawkers",
                    "marche-de-lome", "plain-note", "mercado-de-lima", "long-manual", "recife-pickers", "khwam-plotphai");
        }
    }

    @Test
    void anEntryTellsWhatListsShow() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            Entry entry = index.entry("catadores-do-recife").orElseThrow();
            assertThat(entry.id()).isEqualTo("recife-pickers");
            assertThat(entry.title()).isEqualTo("Waste pickers of Recife and their union");
            assertThat(entry.kind()).isEqualTo("case-study");
            assertThat(entry.lang()).isEqualTo("en");
            assertThat(entry.year()).isEqualTo(2012);
            assertThat(entry.of(Facet.COUNTRY)).containsExactly("BRA");
            assertThat(entry.of(Facet.DECADE)).containsExactly("2010s");
            assertThat(entry.modified().toEpochMilli()).isEqualTo(SampleLibrary.stamp(entry.file()).modified());
        }
    }

    @Test
    void linksAreFollowedBackwardsThroughAliasesToo() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            SampleLibrary.put(index, "old.md", "# Old\n\nSee [[recife]] and ~~[again](catadores-do-recife.md)~~.");
            index.refresh();
            assertThat(index.mentioning("recife-pickers")).extracting(Entry::id).containsExactly("old");
            assertThat(index.mentioning("nairobi-hawkers")).extracting(Entry::id).containsExactly("safe-home-checklist");
            assertThat(index.mentioning("plain-note")).isEmpty();
            assertThat(index.mentioning("no such id")).isEmpty();
        }
    }

    @Test
    void similarDocumentsShareTellingWords() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            SampleLibrary.put(index, "fund.md", "# Loans among hawkers\n\nHawkers opened a loan fund near the station and lent in turn.");
            index.refresh();
            assertThat(index.similar("fund", 3)).extracting(Entry::id).startsWith("nairobi-hawkers").doesNotContain("fund");
            assertThat(index.similar("no such id", 3)).isEmpty();
        }
    }

    @Test
    void likenessCanBeAskedForAsAQueryWithFiltersAndCounts() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            SampleLibrary.put(index, "fund 2.md", "# Loans among hawkers\n\n## The fund\n\nHawkers opened a loan fund near the station and lent in turn.");
            index.refresh();
            String id = index.entries().stream().map(Entry::id).filter(one -> one.startsWith("fund")).findFirst().orElseThrow();
            Results whole = index.search(Request.of(new Like(id, "").query()));
            assertThat(SampleLibrary.ids(whole)).startsWith("nairobi-hawkers").doesNotContain(id);
            assertThat(whole.documents().getFirst().sections()).isEmpty();
            assertThat(whole.facets().get(Facet.COUNTRY)).isNotEmpty();
            Results section = index.search(Request.of(new Like(id, "the-fund").query()));
            assertThat(SampleLibrary.ids(section)).startsWith("nairobi-hawkers").doesNotContain(id);
            assertThat(section.documents().getFirst().sections()).hasSize(1);
            Results narrowed = index.search(Request.of(new Like(id, "").query()).with(Selection.NONE.with(Facet.COUNTRY, "BRA", Selection.State.INCLUDED)));
            assertThat(SampleLibrary.ids(narrowed)).containsExactly("recife-pickers");
            assertThat(narrowed.withoutSelection()).isEqualTo(whole.totalDocuments());
            assertThat(index.search(Request.of("like:nowhere")).documents()).isEmpty();
        }
    }

    @Test
    void likenessIsWrittenAsOneWord() {
        for (Like like : List.of(new Like("fund", ""), new Like("my fund #2", "what was-done"), new Like("100%20", "a"))) {
            assertThat(Like.of(like.query())).contains(like);
            assertThat(like.query()).doesNotContainAnyWhitespaces();
        }
        assertThat(Like.of("like: fund")).isEmpty();
        assertThat(Like.of("like:")).isEmpty();
        assertThat(Like.of("people like:fund")).isEmpty();
    }

    @Test
    void aHitTellsWhichWordsStandWhereAndWhatStandsForThem() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            Explanation explained = index.explain(Request.of("street vendor loans"), "nairobi-hawkers", anchor(index, "street vendor loans")).orElseThrow();
            assertThat(explained.matches()).anySatisfy(match -> {
                assertThat(match.text()).isEqualToIgnoringCase("hawkers");
                assertThat(match.insteadOf()).isEqualTo("street vendor");
            });
            assertThat(explained.matches()).filteredOn(match -> !match.synonym()).allSatisfy(match -> assertThat(match.text().toLowerCase(Locale.ROOT))
                    .containsAnyOf("loan", "lend", "street", "vendor"));
            Explanation corrected = index.explain(Request.of("hawkerz"), "nairobi-hawkers", anchor(index, "hawkers")).orElseThrow();
            assertThat(corrected.corrected()).contains("hawkers");
            assertThat(corrected.words()).isEqualTo(1);
            assertThat(corrected.matches()).isNotEmpty().noneMatch(Explanation.Match::synonym);
        }
    }

    private static String anchor(SearchIndex index, String query) {
        return index.search(Request.of(query)).documents().stream().filter(hit -> hit.entry().id().equals("nairobi-hawkers")).findFirst().orElseThrow()
                .sections().getFirst().anchor();
    }

    @Test
    void otherVocabulariesBeginAnew() {
        SampleLibrary.index(folder).close();
        try (SearchIndex index = SearchIndex.open(folder, Vocabularies.none())) {
            assertThat(index.fresh()).isTrue();
            assertThat(index.documents()).isZero();
            assertThat(index.stamps()).isEmpty();
        }
    }

    @Test
    void aSecondWriterIsRefused() {
        try (SearchIndex first = SampleLibrary.index(folder)) {
            assertThatThrownBy(() -> SearchIndex.open(folder, SampleLibrary.VOCABULARIES)).isInstanceOfSatisfying(IndexException.class,
                    e -> assertThat(e.what()).isEqualTo(IndexException.What.LOCKED));
            assertThat(SampleLibrary.ids(first, "shillings")).hasSize(1);
        }
    }

    @Test
    void whatWasNeverCommittedLeavesAUsableFolder() throws IOException {
        Files.writeString(folder.resolve("_0.cfs"), "half a file");
        Files.writeString(folder.resolve("write.lock"), "xyz");
        try (SearchIndex index = SearchIndex.open(folder, SampleLibrary.VOCABULARIES)) {
            assertThat(index.fresh()).isTrue();
            SampleLibrary.fill(index);
            assertThat(index.documents()).isEqualTo(8);
        }
    }

    @Test
    void damageOfAnyKindLeadsToANewIndexOrToNone() throws IOException {
        SampleLibrary.index(folder).close();
        for (int i = 0; i < indexFiles().size(); i++) {
            Path file = indexFiles().get(i);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
            try (SearchIndex index = SearchIndex.open(folder, SampleLibrary.VOCABULARIES)) {
                Results results = index.search(Request.of("shillings waste"));
                assertThat(index.fresh() || results.totalDocuments() > 0).as("after cutting %s", file).isTrue();
                SampleLibrary.fill(index);
                assertThat(SampleLibrary.ids(index, "shillings")).containsExactly("nairobi-hawkers");
            }
            try (SearchIndex again = SearchIndex.open(folder, SampleLibrary.VOCABULARIES)) {
                assertThat(again.fresh()).isFalse();
            }
        }
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void anEmptyTextFindsAllInTheOrderAskedFor() {
        try (SearchIndex index = SampleLibrary.index(folder)) {
            Results byTitle = index.search(Request.of(""));
            assertThat(byTitle.totalDocuments()).isEqualTo(8);
            assertThat(byTitle.totalSections()).isZero();
            assertThat(byTitle.documents()).allSatisfy(hit -> assertThat(hit.sections()).isEmpty());
            assertThat(SampleLibrary.ids(byTitle)).isEqualTo(index.entries().stream().map(Entry::id).toList());
            assertThat(SampleLibrary.ids(index.search(Request.of("").with(Order.YEAR)))).startsWith("marche-de-lome", "recife-pickers");
            assertThat(SampleLibrary.ids(index.search(Request.of("").with(Order.CHANGED).limited(1)))).hasSize(1);
        }
    }
}
