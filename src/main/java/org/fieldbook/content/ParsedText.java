package org.fieldbook.content;

/**
 * The text a parser reads, which can be taken away from it: once given up, every look at a character ends the parse.
 *
 * <p>Java cannot stop a thread; a parser that never ends still looks at its text all the time.
 */
final class ParsedText implements CharSequence {
    private final String text;
    private volatile boolean givenUp;

    ParsedText(String text) {
        this.text = text;
    }

    /** Ends the parse soon; called by whoever waits for it. */
    void giveUp() {
        givenUp = true;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (givenUp) {
            throw new GivenUp();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** An error, not an exception, so that no parser takes it for a mistake of its own and goes on. */
    static final class GivenUp extends Error {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }
}
