package org.fieldbook.search;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The words of a text in one language, with their stems, kept in few objects.
 *
 * <p>What is remembered is copied when garbage is collected, and a page as a list of some hundred words, each with its own text, takes
 * longest. Here a word is made when it is asked for, of numbers and of what the language knows of it anyway; whoever goes through all of
 * them asks for what it needs of each instead.
 */
final class Words extends AbstractList<Token> implements RandomAccess {
    private static final byte CAPITALS = 1;
    private static final byte GLUED = 2;

    private final Language language;
    private final Language.Word[] words;
    private final int[] starts;
    private final int[] ends;
    private final byte[] signs;

    private Words(Language language, int count) {
        this.language = language;
        words = new Language.Word[count];
        starts = new int[count];
        ends = new int[count];
        signs = new byte[count];
    }

    static Words of(String text, Language language) {
        return of(Tokens.of(text), language);
    }

    static Words of(List<Token> tokens, Language language) {
        Words words = new Words(language, tokens.size());
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
        return new Token(starts[i], ends[i], form(i), capitals(i), glued(i));
    }

    @Override
    public int size() {
        return words.length;
    }

    Language language() {
        return language;
    }

    String form(int i) {
        return words[i].form();
    }

    String stem(int i) {
        return words[i].stem();
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    boolean capitals(int i) {
        return (signs[i] & CAPITALS) != 0;
    }

    /** Whether a word is joined to the one before it by a hyphen; no word is where there are no more. */
    boolean glued(int i) {
        return i < signs.length && (signs[i] & GLUED) != 0;
    }
}
