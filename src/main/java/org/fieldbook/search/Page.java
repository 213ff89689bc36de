package org.fieldbook.search;

import java.util.List;

/**
 * A section as it is shown in a list, cut into words once however often it is shown.
 *
 * @param path      the headings above it and its own
 * @param questions what it answers
 */
record Page(String anchor, String title, List<String> path, String text, Words words, List<Question> questions) {
    private static final int LONGEST = 200_000;

    static Page of(String anchor, String title, List<String> path, String whole, Language language, List<Question> questions) {
        String text = (whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole).replace('\t', ' ');
        return new Page(anchor, title, path, text, Words.of(text, language), questions);
    }

    /** A question that a section answers, in any of some languages; cut into words when somebody looks for words in it. Thread-safe. */
    static final class Question {
        private final String text;
        private final List<Language> languages;
        private volatile Words words;

        Question(String text, List<Language> languages) {
            this.text = text;
            this.languages = languages;
        }

        String text() {
            return text;
        }

        Words words() {
            Words known = words;
            if (known == null) {
                List<Token> tokens = Tokens.of(text);
                known = Words.of(tokens, Language.spoken(tokens, languages));
                words = known;
            }
            return known;
        }
    }
}
