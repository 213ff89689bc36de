package org.fieldbook.search;

import java.util.List;

/**
 * A section as it is shown in a list, cut into words.
 *
 * @param path      the headings above it and its own
 * @param questions what it answers
 */
record Page(String anchor, String title, List<String> path, String text, List<Token> tokens, List<String> questions) {
    private static final int LONGEST = 200_000;

    static Page of(String anchor, String title, List<String> path, String whole, List<String> questions) {
        String text = (whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole).replace('\t', ' ');
        return new Page(anchor, title, path, text, Tokens.of(text), questions);
    }
}
