package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static List<Question> questions(String keys) {
        return DocumentReader.read(Path.of("pack", "one.md"), "---\n" + keys + "\n---\n# One\n").metadata().questions();
    }

    @Test
    void theSectionThatAnswersStandsInParenthesesAtTheEnd() {
        assertThat(questions("questions: [\"Who pays? (#benefits)\", Who pays (and how)?]")).containsExactly(
                new Question("Who pays?", "en", "benefits"), new Question("Who pays (and how)?", "en", ""));
    }

    @Test
    void withoutQuotationMarksNothingIsLost() {
        assertThat(questions("questions:\n  - Who pays? (#benefits)\n  - And who does not?")).containsExactly(
                new Question("Who pays?", "en", "benefits"), new Question("And who does not?", "en", ""));
    }

    @Test
    void otherLanguagesHaveKeysOfTheirOwn() {
        assertThat(questions("lang: fr\nquestions: [Qui paie ?]\nquestions-es: [¿Quién paga?]\nquestions-pt-br: [Quem paga?]")).containsExactly(
                new Question("Qui paie ?", "fr", ""), new Question("¿Quién paga?", "es", ""), new Question("Quem paga?", "pt-br", ""));
    }

    @Test
    void aKeyThatOnlyLooksLikeOneIsKeptAsItIs() {
        Metadata metadata = DocumentReader.read(Path.of("pack", "one.md"), "---\nquestions-for-the-room: [Why?]\n---\n# One\n").metadata();
        assertThat(metadata.questions()).isEmpty();
        assertThat(metadata.other()).containsKey("questions-for-the-room");
    }
}
