package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabulariesTest {
    @TempDir
    Path pack;

    @BeforeEach
    void makeVocabulary() throws IOException {
        Files.createDirectory(pack.resolve("vocabulary"));
    }

    @Test
    void termsHaveLabelsScopesAndTraits() throws IOException {
        write("organisations", "- id: cotu\n  en: Central Organization\n  sw: Shirika Kuu\n  acronym: COTU\n  type: union\n  scope-en: A union centre.\n  founded: 1965\n");
        write("organisation-types", "- id: union\n  en: Union\n  fr: Syndicat\n");
        write("levels", "- id: micro\n  en: Micro level\n");

        Vocabularies vocabularies = Vocabularies.read(List.of(pack));

        Term term = vocabularies.term(Facet.ORGANISATION, "cotu");
        assertThat(term.label("sw")).isEqualTo("Shirika Kuu");
        assertThat(term.label("fr")).isEqualTo("Central Organization");
        assertThat(term.scope("fr")).isEqualTo("A union centre.");
        assertThat(term.trait("founded")).isEqualTo("1965");
        assertThat(vocabularies.organisationType("cotu")).hasValueSatisfying(type -> assertThat(type.label("fr")).isEqualTo("Syndicat"));
        assertThat(vocabularies.level("micro").label("en")).isEqualTo("Micro level");
        assertThat(vocabularies.level("very-small").label("en")).isEqualTo("Very small");
        assertThat(vocabularies.problems()).isEmpty();
    }

    @Test
    void countriesHaveRegionsAndUnknownOnesTheirNameFromThePlatform() throws IOException {
        write("countries", "- id: KEN\n  en: Kenya\n  region: africa\n");
        write("regions", "- id: africa\n  en: Africa\n");

        Vocabularies vocabularies = Vocabularies.read(List.of(pack));

        assertThat(vocabularies.region("KEN")).hasValueSatisfying(region -> assertThat(region.label("en")).isEqualTo("Africa"));
        assertThat(vocabularies.region("BRA")).isEmpty();
        assertThat(vocabularies.label(Facet.COUNTRY, "BRA", "fr")).isEqualTo("Brésil");
        assertThat(vocabularies.controls(Facet.COUNTRY)).isTrue();
        assertThat(vocabularies.controls(Facet.THEME)).isFalse();
    }

    @Test
    void synonymsAndLocatorsAreRead() throws IOException {
        write("synonyms", "- id: a\n  terms: [IE, informal economy]\n  match-capitals-only: [IE]\n- id: b\n  narrower: [hawker]\n  broader: [vendor]\n"
                + "  fr: [marchand ambulant, marchande ambulante]\n");
        write("locators", "ilo:\n  - id: box-1\n    label: Box 1\n  - id: box-2\n");

        Vocabularies vocabularies = Vocabularies.read(List.of(pack));

        assertThat(vocabularies.synonyms()).containsExactly(new SynonymGroup("a", List.of("IE", "informal economy"), List.of(), List.of(), Map.of(),
                        Set.of("IE")),
                new SynonymGroup("b", List.of(), List.of("hawker"), List.of("vendor"),
                        Map.of("fr", List.of("marchand ambulant", "marchande ambulante")), Set.of()));
        assertThat(vocabularies.locators("ilo")).contains(Set.of("box-1", "box-2"));
        assertThat(vocabularies.locators("other")).isEmpty();
    }

    @Test
    void brokenFilesCostOnlyThemselves() throws IOException {
        write("themes", "- id: ok\n  en: Fine\n- just text\n- en: No id\n");
        write("sectors", "a: mapping\n");
        write("kinds", "- id: [a\n");
        write("locators", "- a list\n");
        write("regions", "&a [*a, *a, *a]\n");
        Files.write(pack.resolve("vocabulary/levels.yaml"), new byte[] {0, 1, 2});

        Vocabularies vocabularies = Vocabularies.read(List.of(pack));

        assertThat(vocabularies.knows(Facet.THEME, "ok")).isTrue();
        assertThat(vocabularies.controls(Facet.SECTOR)).isFalse();
        assertThat(vocabularies.problems()).extracting(problem -> problem.file().getFileName() + ":" + problem.line() + " " + problem.what())
                .contains("themes.yaml:3 VOCABULARY_INVALID", "themes.yaml:4 VOCABULARY_INVALID", "sectors.yaml:1 VOCABULARY_INVALID", "kinds.yaml:1 VOCABULARY_INVALID",
                        "locators.yaml:1 VOCABULARY_INVALID", "levels.yaml:0 BINARY");
    }

    @Test
    void ofTwoPacksTheFirstWins() throws IOException {
        write("themes", "- id: a\n  en: First\n");
        Path other = Files.createDirectories(pack.resolve("other/vocabulary"));
        Files.writeString(other.resolve("themes.yaml"), "- id: a\n  en: Second\n- id: b\n  en: Third\n");

        Vocabularies vocabularies = Vocabularies.read(List.of(pack, pack.resolve("other")));

        assertThat(vocabularies.all(Facet.THEME)).extracting(term -> term.label("en")).containsExactly("First", "Third");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(pack.resolve("vocabulary").resolve(name + ".yaml"), yaml);
    }
}
