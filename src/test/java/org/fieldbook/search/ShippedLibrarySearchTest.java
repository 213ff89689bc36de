package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches the shipped library, in the words people bring and without any model. */
class ShippedLibrarySearchTest {
    private static final Path CONTENT = Path.of(System.getProperty("fieldbook.content"));

    @TempDir
    private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void index() throws IOException {
        index = SearchIndex.open(folder.resolve("index"), Vocabularies.read(List.of(CONTENT)));
        try (Stream<Path> files = Files.walk(CONTENT)) {
            files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).sorted()
                    .forEach(file -> index.put(DocumentReader.read(file), SampleLibrary.stamp(file)));
        }
        index.commit();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sans-papiers vendeurs de rue kenya                    | kenya-niscof-sacco-street-vendors
            mutuelles de santé Afrique de l'Ouest                 | africa-abidjan-platform-mutual-health
            travail des enfants dans les mines d'or en Mongolie   | mongolia-informal-gold-mining-dialogue
            recicladores cooperativa Brasil                       | brazil-unisol-cut-waste-pickers
            seguro de salud comunitario Camboya                   | cambodia-gret-community-health-insurance
            trabajadoras a domicilio Tailandia contrato           | thailand-homeworker-and-farmworker-regulations
            """)
    void frenchAndSpanishWordsFindEnglishDocuments(String query, String document) {
        assertThat(SampleLibrary.ids(index, query)).startsWith(document);
    }

    @Test
    void anotherNameForTheInformalEconomyFindsTheDocumentsOnIt() {
        Results results = index.search(Request.of("unorganised sector"));
        assertThat(SampleLibrary.ids(results)).startsWith("brief-names-and-exclusion-of-the-informal-economy", "lesson-different-names-different-faces");
        assertThat(results.understanding().also()).contains("informal economy");
        assertThat(results.totalDocuments()).isGreaterThan(50);
    }

    @Test
    void misspeltWordsFindWhatWasMeant() {
        Results results = index.search(Request.of("occupatonal helth"));
        assertThat(results.understanding().corrected()).contains("occupational health");
        assertThat(results.documents().subList(0, 5)).allMatch(hit -> hit.entry().of(Facet.THEME).contains("occupational-safety-and-health"));
    }

    @ParameterizedTest
    @CsvSource({"streat vendor, street vendor", "mondragn, mondragon", "Batambang, battambang", "micro insurence, micro insurance"})
    void namesAndTermsAreSpelt(String typed, String meant) {
        assertThat(index.search(Request.of(typed)).understanding().corrected()).hasValueSatisfying(text -> assertThat(text).isEqualToIgnoringCase(meant));
    }
}
