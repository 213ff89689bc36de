package org.fieldbook.search;

import java.util.Optional;

/**
 * A question for what is like a document, or like one of its sections; as a query it is written {@code like:ID} or
 * {@code like:ID#anchor}, so that it can be asked, kept and passed on wherever a query can.
 *
 * @param anchor empty for the whole document
 */
public record Like(String document, String anchor) {
    private static final String BEGIN = "like:";

    /** What a query asks for, when it asks for nothing but likeness. */
    public static Optional<Like> of(String query) {
        String text = query.strip();
        if (!text.startsWith(BEGIN) || text.length() == BEGIN.length() || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        int hash = text.indexOf('#');
        return Optional.of(hash < 0 ? new Like(plain(text.substring(BEGIN.length())), "")
                : new Like(plain(text.substring(BEGIN.length(), hash)), plain(text.substring(hash + 1))));
    }

    /** The query that asks for it: one word, whatever files are called. */
    public String query() {
        return BEGIN + word(document) + (anchor.isEmpty() ? "" : "#" + word(anchor));
    }

    private static String word(String text) {
        return text.replace("%", "%25").replace("#", "%23").replaceAll("\\s", "%20");
    }

    private static String plain(String word) {
        return word.replace("%20", " ").replace("%23", "#").replace("%25", "%");
    }
}
