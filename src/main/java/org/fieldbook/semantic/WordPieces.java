package org.fieldbook.semantic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the word pieces of an uncased BERT vocabulary: letters without case and accents, punctuation by itself, then
 * for each word the longest pieces that the vocabulary has, from its beginning on. Immutable.
 */
final class WordPieces {
    /** Longer words are unknown as a whole, as the model was trained. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> starts;
    private final Map<String, Integer> rests;
    private final BitSet letters = new BitSet();
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> starts, Map<String, Integer> rests) {
        this.starts = starts;
        this.rests = rests;
        this.unknown = starts.get("[UNK]");
        this.first = starts.get("[CLS]");
        this.last = starts.get("[SEP]");
        letters(starts);
        letters(rests);
    }

    private void letters(Map<String, Integer> pieces) {
        pieces.forEach((piece, id) -> {
            if (piece.codePointCount(0, piece.length()) == 1 && Character.isLetter(piece.codePointAt(0))) {
                letters.set(id);
            }
        });
    }

    /** Reads the vocabulary out of a tokenizer's description in JSON. */
    static WordPieces read(InputStream json) throws IOException {
        Map<String, Integer> starts = new HashMap<>(40_000);
        Map<String, Integer> rests = new HashMap<>(10_000);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (!(parser.nextToken() == JsonToken.START_OBJECT && "vocab".equals(parser.currentName()))) {
                if (parser.currentToken() == null) {
                    throw new IOException("a tokenizer without a vocabulary");
                }
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String piece = parser.currentName();
                int id = parser.nextIntValue(0);
                if (piece.startsWith("##")) {
                    rests.put(piece.substring(2), id);
                } else {
                    starts.put(piece, id);
                }
            }
        }
        return new WordPieces(starts, rests);
    }

    /** Whether a piece tells nothing: a word that the vocabulary cannot spell, or a single letter. */
    boolean empty(int piece) {
        return piece == unknown || letters.get(piece);
    }

    /** The pieces of a text, without the marks at the ends. */
    int[] of(CharSequence text) {
        Buffer pieces = new Buffer();
        for (String word : plain(text).split(" ")) {
            if (!word.isEmpty()) {
                cut(word, pieces);
            }
        }
        return pieces.toArray();
    }

    /** Pieces between the marks that the model wants at the ends. */
    long[] marked(int[] heading, int[] pieces, int limit) {
        int room = Math.min(limit - 2, heading.length + pieces.length);
        long[] ids = new long[room + 2];
        ids[0] = first;
        for (int i = 0; i < room; i++) {
            ids[i + 1] = i < heading.length ? heading[i] : pieces[i - heading.length];
        }
        ids[room + 1] = last;
        return ids;
    }

    /** Without case, accents and control characters, with a space between words and around every mark. */
    private static String plain(CharSequence text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length() + 16);
        decomposed.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (stands(c, type)) {
                out.append(' ').appendCodePoint(c).append(' ');
            } else if (type != Character.NON_SPACING_MARK && !nothing(c, type)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean nothing(int c, int type) {
        return c == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED
                || type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }

    /** Whether a character is a word by itself: punctuation, the signs of ASCII, and Han, which has no spaces. */
    private static boolean stands(int c, int type) {
        boolean sign = c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        return sign || type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                || Character.isIdeographic(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private void cut(String word, Buffer pieces) {
        int before = pieces.size;
        int length = word.length();
        if (word.codePointCount(0, length) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        for (int from = 0, to; from < length; from = to) {
            Map<String, Integer> known = from == 0 ? starts : rests;
            Integer id = null;
            for (to = length; to > from && (id = known.get(word.substring(from, to))) == null; ) {
                to--;
            }
            if (id == null) {
                pieces.size = before;
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
        }
    }

    /** Numbers in a row. */
    private static final class Buffer {
        private int[] numbers = new int[64];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
