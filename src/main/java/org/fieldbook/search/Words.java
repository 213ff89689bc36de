package org.fieldbook.search;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The words of a text, kept in few objects.
 *
 * <p>What is remembered is copied when garbage is collected, and a page as a list of some hundred words, each with its own text, takes
 * longest. Here a word is made when it is asked for, of numbers and of what the language knows of it anyway.
 */
final class Words extends AbstractList<Token> implements RandomAccess {
    private static final byte CAPITALS = 1;
    private static final byte GLUED = 2;

    private final Language.Word[] words;
    private final int[] starts;
    private final int[] ends;
    private final byte[] signs;

    private Words(int count) {
        words = new Language.Word[count];
        starts = new int[count];
        ends = new int[count];
        signs = new byte[count];
    }

    static Words of(String text, Language language) {
        List<Token> tokens = Tokens.of(text);
        Words words = new Words(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.words[i] = language.word(token.form());
            words.starts[i] = token.start();
            words.ends[i] = token.end();
            words.signs[i] = (byte) ((token.capitals() ? CAPITALS : 0) | (token.glued() ? GLUED : 0));
        }
        return words;
    }

    @Override
    public Token get(int i) {
        return new Token(starts[i], ends[i], words[i].form(), (signs[i] & CAPITALS) != 0, (signs[i] & GLUED) != 0);
    }

    @Override
    public int size() {
        return words.length;
    }

    /** Their stems, one for each. */
    List<String> stems() {
        return new Stems();
    }

    private final class Stems extends AbstractList<String> implements RandomAccess {
        @Override
        public String get(int i) {
            return words[i].stem();
        }

        @Override
        public int size() {
            return words.length;
        }
    }
}
