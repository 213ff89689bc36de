package org.fieldbook.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands terms that were made before to the index writer, so that a text is cut into words once for all its fields. */
final class TermFeed extends TokenStream {
    private static final int GAP = 50;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int next;

    /** Adds a text's stems in a language; the parts of a hyphenated word also as one word. */
    void stems(List<Token> tokens, Language language) {
        int gap = terms.isEmpty() ? 1 : GAP;
        for (int i = 0; i < tokens.size(); i++) {
            add(language.stem(tokens.get(i).form()), i == 0 ? gap : 1);
            for (String joined : joined(tokens, i)) {
                add(language.stem(joined), 0);
            }
        }
    }

    /** Adds a text's folded words, with a mark for those in capitals unless the whole text is. */
    void exact(List<Token> tokens) {
        boolean shouted = tokens.size() > 1 && tokens.stream().allMatch(Token::capitals);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String folded = Folding.fold(token.form());
            add(folded, 1);
            if (token.capitals() && !shouted) {
                add(Fields.CAPITALS + folded, 1);
            }
            for (String joined : joined(tokens, i)) {
                add(Folding.fold(joined), 1);
            }
        }
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** What a word and the words glued to it make as one: each neighbouring pair, and all of them. */
    static List<String> joined(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || !tokens.get(at + 1).glued() || !letters(tokens, at)) {
            return List.of();
        }
        String pair = tokens.get(at).form() + tokens.get(at + 1).form();
        if (tokens.get(at).glued() || at + 2 >= tokens.size() || !tokens.get(at + 2).glued()) {
            return List.of(pair);
        }
        StringBuilder all = new StringBuilder(pair);
        for (int i = at + 2; i < tokens.size() && tokens.get(i).glued() && all.length() < Tokens.LONGEST; i++) {
            all.append(tokens.get(i).form());
        }
        return List.of(pair, all.toString());
    }

    private static boolean letters(List<Token> tokens, int at) {
        return Character.isLetter(tokens.get(at).form().charAt(0)) || Character.isLetter(tokens.get(at + 1).form().charAt(0));
    }

    private void add(String text, int step) {
        if (!text.isEmpty()) {
            terms.add(text);
            steps.add(step);
        }
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        // The other attributes are never set, so clearing all of them for each word would be in vain.
        term.setEmpty().append(terms.get(next));
        position.setPositionIncrement(steps.get(next++));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
