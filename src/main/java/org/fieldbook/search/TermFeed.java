package org.fieldbook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands terms that were made before to the index writer, so that a text is cut into words once for all its fields. */
final class TermFeed extends TokenStream {
    private static final int GAP = 50;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final List<BytesRef> terms = new ArrayList<>();
    private int[] steps = new int[16];
    private int next;

    /** Adds a text's stems in a language; the parts of a hyphenated word also as one word. {@code words} are what is made of each token. */
    void stems(List<Token> tokens, Language.Word[] words, Language language) {
        int gap = terms.isEmpty() ? 1 : GAP;
        for (int i = 0; i < tokens.size(); i++) {
            add(words[i].stemmed(), i == 0 ? gap : 1);
            for (String joined : joined(tokens, i)) {
                add(language.word(joined).stemmed(), 0);
            }
        }
    }

    /** Adds a text's folded words, with a mark for those in capitals unless the whole text is. */
    void exact(List<Token> tokens, Language.Word[] words, Language language) {
        boolean shouted = tokens.size() > 1 && tokens.stream().allMatch(Token::capitals);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            add(words[i].folded(), 1);
            if (token.capitals() && !shouted) {
                add(new BytesRef(Fields.CAPITALS + Folding.fold(token.form())), 1);
            }
            for (String joined : joined(tokens, i)) {
                add(language.word(joined).folded(), 1);
            }
        }
    }

    /** Adds a text's rows of letters. */
    void letters(String text) {
        Letters.rows(text).forEach(row -> add(new BytesRef(row), 1));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** What a word and the words glued to it make as one: each neighbouring pair, and all of them. */
    static List<String> joined(List<Token> tokens, int at) {
        if (!glued(tokens, at + 1) || !letters(tokens, at)) {
            return List.of();
        }
        String pair = tokens.get(at).form() + tokens.get(at + 1).form();
        if (tokens.get(at).glued() || !glued(tokens, at + 2)) {
            return List.of(pair);
        }
        StringBuilder all = new StringBuilder(pair);
        for (int i = at + 2; i < tokens.size() && tokens.get(i).glued() && all.length() < Tokens.LONGEST; i++) {
            all.append(tokens.get(i).form());
        }
        return List.of(pair, all.toString());
    }

    /** Whether there is a word and it is glued to the one before it. */
    private static boolean glued(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).glued();
    }

    private static boolean letters(List<Token> tokens, int at) {
        return Character.isLetter(tokens.get(at).form().charAt(0)) || Character.isLetter(tokens.get(at + 1).form().charAt(0));
    }

    private void add(BytesRef bytes, int step) {
        if (bytes.length > 0) {
            if (steps.length == terms.size()) {
                steps = Arrays.copyOf(steps, 2 * steps.length);
            }
            steps[terms.size()] = step;
            terms.add(bytes);
        }
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        // The other attributes are never set, so clearing all of them for each word would be in vain.
        term.setBytesRef(terms.get(next));
        position.setPositionIncrement(steps[next++]);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
