package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {
    private static final Path FILE = Path.of("a.md");

    @ParameterizedTest
    @EnumSource(Problem.What.class)
    void everyProblemHasASentenceAndARemedyInEveryLanguage(Problem.What what) {
        Set<String> sentences = new HashSet<>();
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.of("es")}) {
            String sentence = ProblemWords.sentence(Problem.at(FILE, 1, what, "one", "two"), locale);
            assertThat(sentence).matches("(?s)\\p{Lu}.*\\. \\p{Lu}.*\\.").doesNotContain("{", "\n");
            sentences.add(sentence);
        }
        assertThat(sentences).hasSize(3);
    }

    @Test
    void fillsInWhatItIsAboutHoweverItLooks() {
        Problem problem = Problem.at(FILE, 1, Problem.What.DOUBLE_ID, "a{1}$2\\b", "other\n.md");
        assertThat(ProblemWords.sentence(problem, Locale.ENGLISH))
                .isEqualTo("The id a{1}$2\\b belongs to another file already: other .md. Give one of the two another id.");
    }

    @Test
    void speaksEnglishWhereALanguageIsNotSpokenWhateverThePlatformSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(ProblemWords.sentence(Problem.at(FILE, 0, Problem.What.EMPTY), Locale.of("km"))).startsWith("This document has no text.");
        } finally {
            Locale.setDefault(before);
        }
    }
}
