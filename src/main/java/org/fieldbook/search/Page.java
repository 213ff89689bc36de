package org.fieldbook.search;

import java.util.List;

/**
 * A section as it is shown in a list, cut into words.
 *
 * @param path      the headings above it and its own
 * @param stems     of its words, each made once however often the section is shown
 * @param questions what it answers
 */
record Page(String anchor, String title, List<String> path, String text, List<Token> tokens, List<String> stems, List<String> questions) {
    private static final int LONGEST = 200_000;

    static Page of(String anchor, String title, List<String> path, String whole, Language language, List<String> questions) {
        String text = (whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole).replace('\t', ' ');
        Words words = Words.of(text, language);
        return new Page(anchor, title, path, text, words, words.stems(), questions);
    }
}
