package org.fieldbook.search;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the index's fields.
 *
 * <p>Text is indexed twice: as stems in a field of its language ({@code b.en}), with positions, and as folded words in a field for all
 * languages ({@code b.x}), for exact forms, prefixes and spelling.
 */
final class Fields {
    /** Folded words of all languages. */
    static final String EXACT = "x";

    /** Document: title and aliases. */
    static final char TITLE = 't';
    /** Document: summary, labels of its facets, keywords. */
    static final char ABOUT = 'm';
    /** Section: its headings. */
    static final char HEADING = 'h';
    /** Section: its text. */
    static final char BODY = 'b';
    /** Section: the questions it answers. */
    static final char QUESTION = 'q';
    static final char[] TEXTS = {TITLE, ABOUT, HEADING, BODY, QUESTION};

    /** Document and section: rows of letters in scripts that write words without spaces, see {@link Letters}. */
    static final String LETTERS = "letters";
    static final String PATH = "path";
    static final String FILE = "file";
    static final String KEY = "key";
    static final String LINK = "link";
    /** Section: stands where it gives the names of a thing in other languages. */
    static final String NAMES = "names";
    /** Section: the fingerprint of its text, under which its vectors are filed. */
    static final String MEANING = "meaning";
    static final String ID = "id";
    static final String SECTIONS = "sections";
    static final String LENGTH = "length";
    static final String SIZE = "size";
    static final String MODIFIED = "modified";
    static final String HASH = "hash";
    static final String ORDER = "order";
    static final String FROM = "from";
    static final String TO = "to";
    /** The language a document says it is in. */
    static final String LANG = "lang";
    /** The language it was analysed in. */
    static final String SPOKEN = "spoken";

    /** Stored only. */
    static final String TITLE_TEXT = "title";
    static final String SUMMARY_TEXT = "summary";
    static final String KIND_TEXT = "kind";
    static final String KEY_TEXT = "keys";
    static final String ANCHOR_TEXT = "anchor";
    static final String HEADING_TEXT = "heading";
    static final String BODY_TEXT = "text";
    static final String QUESTION_TEXT = "question";

    /** Before a word in the exact field that stood in capitals only, so that WISH is told from wish. */
    static final String CAPITALS = "\u0001";

    /** Lucene's own limit is 32,766 bytes. */
    private static final int LONGEST = 8_000;

    /** By language and part, as a keystroke asks for some hundred of them. */
    private static final Map<String, String[]> TEXT_NAMES = Stream.concat(Stream.of(EXACT), Arrays.stream(Language.values()).map(Language::tag))
            .collect(Collectors.toUnmodifiableMap(language -> language, Fields::names));

    private Fields() {
    }

    private static String[] names(String language) {
        String[] names = new String['z'];
        for (char part : TEXTS) {
            names[part] = part + "." + language;
        }
        return names;
    }

    /** The field of a part of a document in a language, or of its folded words. */
    static String text(char part, String language) {
        return TEXT_NAMES.get(language)[part];
    }

    /** Whether a field holds folded words. */
    static boolean exact(String field) {
        return field.endsWith("." + EXACT);
    }

    static String facet(org.fieldbook.content.Facet facet) {
        return "f." + facet.word();
    }

    /** A value short enough to be a term. */
    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    /** How much a word counts in a part of a document, against the body. */
    static float weight(char part) {
        return switch (part) {
            case TITLE -> 3f;
            case ABOUT -> 1.2f;
            case HEADING -> 1.8f;
            default -> 1f;
        };
    }
}
