package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.of(DocumentReader.read(Path.of("glossary.md"), """
            # Glossary

            ## A

            ### OSH (occupational safety and health)

            Keeping people *safe* at work.[^1]

            French: santé au travail (SST) · Spanish: salud en el trabajo
            [^1] [^2]

            ### Apprenticeship, informal

            Learning at work.

            ### Social security

            A right.

            Spanish: seguridad social

            ### Social security agency

            A body.

            ### GET Ahead

            A course.

            ### C177

            A convention.

            ### WISE

            One course.

            ### WISE+

            Another course.

            ### Nothing yet

            [^1]: A note.
            [^2]: Another.
            """));

    @Test
    void anEntryHasItsDefinitionItsNamesAndItsAnchor() {
        Glossary.Entry entry = GLOSSARY.entries().getFirst();
        assertThat(entry.variants()).containsExactly("OSH", "occupational safety and health");
        assertThat(entry.definition()).isEqualTo("Keeping people safe at work.");
        assertThat(entry.french()).isEqualTo("santé au travail (SST)");
        assertThat(entry.spanish()).isEqualTo("salud en el trabajo");
        assertThat(entry.anchor()).isEqualTo("osh-occupational-safety-and-health");
        assertThat(GLOSSARY.document()).isEqualTo("glossary");
    }

    @Test
    void namesThatAreNotGivenAreEmptyAndAHeadingAloneIsNoTerm() {
        assertThat(GLOSSARY.entries().get(1).french()).isEmpty();
        assertThat(GLOSSARY.entries().get(2).spanish()).isEqualTo("seguridad social");
        assertThat(GLOSSARY.entries()).extracting(Glossary.Entry::term).doesNotContain("Nothing yet", "A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The OSH law|OSH", "the osh law|''", "Occupational Safety and Health counts|Occupational Safety and Health", "MOSH|''",
        "An informal apprenticeship.|informal apprenticeship", "informal apprenticeships|informal apprenticeships", "social security agencies|social security agencies",
        "social security.|social security", "antisocial security|''", "we get ahead|''", "the GET Ahead tool|GET Ahead", "C177 and C1770|C177", "WISE+ it is|WISE+",
        "(WISE)|WISE", "non-WISE|''", "WISE's way|WISE"})
    void termsAreFoundAsWholeWords(String text, String found) {
        List<String> words = GLOSSARY.in(text).stream().map(one -> text.substring(one.start(), one.end())).toList();
        assertThat(words).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void aLibraryWithoutAGlossaryExplainsNothing() {
        assertThat(Glossary.NONE.in("The OSH law")).isEmpty();
    }

    @Property
    void occurrencesAreInOrderAndStandBetweenOtherWords(@ForAll List<@IntRange(max = 8) Integer> picks) {
        List<String> pieces = List.of("OSH", "social security", " ", ", ", "WISE", "+", "agency", "x", "-");
        String text = String.join("", picks.stream().map(pieces::get).toList());
        int at = 0;
        for (Glossary.Occurrence one : GLOSSARY.in(text)) {
            assertThat(one.start()).isGreaterThanOrEqualTo(at);
            assertThat(one.end()).isGreaterThan(one.start()).isLessThanOrEqualTo(text.length());
            assertThat(one.start() == 0 || !Character.isLetterOrDigit(text.charAt(one.start() - 1))).isTrue();
            assertThat(one.end() == text.length() || !Character.isLetterOrDigit(text.charAt(one.end()))).isTrue();
            at = one.end();
        }
    }

    @Property
    void noTextIsTooStrangeToLookThrough(@ForAll String text) {
        assertThat(GLOSSARY.in(text)).allMatch(one -> one.end() <= text.length());
    }

    @Test
    void theShippedGlossaryIsReadWhole() {
        Glossary shipped = Glossary.of(DocumentReader.read(Path.of(System.getProperty("fieldbook.content", "content")).resolve("glossary.md")));
        assertThat(shipped.entries()).hasSizeGreaterThan(80).allMatch(entry -> !entry.definition().isBlank() && !entry.french().isBlank() && !entry.spanish().isBlank());
    }
}
