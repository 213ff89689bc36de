package org.fieldbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Runs one word at a time through Lucene's token filters, which offer their stemmers in no other way. */
final class SingleStem {
    private final One one = new One();
    private final TokenStream filters;
    private final CharTermAttribute term;

    SingleStem(UnaryOperator<TokenStream> chain) {
        filters = chain.apply(one);
        term = filters.getAttribute(CharTermAttribute.class);
    }

    synchronized String of(String word) {
        try {
            one.word = word;
            return filters.incrementToken() ? term.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream of the word it was handed last. */
    private static final class One extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word;

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
