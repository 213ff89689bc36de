package org.fieldbook.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts any text into words, the same for documents, queries and marking.
 *
 * <p>Scripts that write words apart are cut by a plain scan; Thai, Lao, Khmer, Burmese and Han text by ICU's dictionaries. Elided
 * articles (l'emploi) and the English possessive fall away, other apostrophes vanish (o'brien is obrien), thousands separators too.
 */
final class Tokens {
    static final int LONGEST = 200;
    private static final Normalizer2 NORMAL = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ＇]");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
            "dell", "nell", "all", "sull", "dall", "un");

    private final String text;
    private final List<Token> tokens;
    private int lastEnd = -1;

    private Tokens(String text) {
        this.text = text;
        this.tokens = new ArrayList<>(text.length() / 6 + 1);
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.scan();
        return tokens.tokens;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int start = at;
            if (unspaced(c)) {
                while (at < text.length() && (unspaced(c = text.codePointAt(at)) || mark(c))) {
                    at += Character.charCount(c);
                }
                dictionary(start, at);
            } else if (Character.isLetterOrDigit(c)) {
                at = endOfWord(at);
                word(start, at);
            } else {
                at += Character.charCount(c);
            }
        }
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inside = (Character.isLetterOrDigit(c) || mark(c)) && !unspaced(c) || joins(at, c);
            if (!inside) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Whether a sign between two letters or two digits belongs to the word. */
    private boolean joins(int at, int c) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return apostrophe(c) ? Character.isLetterOrDigit(before) && Character.isLetter(after) && !unspaced(after)
                : (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    private void word(int from, int to) {
        int start = from;
        int cut = apostropheIn(from, to);
        int end = to;
        String written = text.substring(from, to);
        if (cut >= 0) {
            String first = normal(text.substring(from, cut));
            if (ELIDED.contains(first)) {
                start = cut + 1;
                written = text.substring(start, to);
            }
            int last = Math.max(written.lastIndexOf('\''), written.lastIndexOf('’'));
            if (last > 0 && last == written.length() - 2 && (written.charAt(last + 1) | 32) == 's') {
                written = written.substring(0, last);
            }
            written = APOSTROPHES.matcher(written).replaceAll("");
        } else if (Character.isDigit(written.charAt(0)) && written.indexOf(',') > 0) {
            written = THOUSANDS.matcher(written).matches() ? written.replace(",", "") : written;
        }
        add(start, end, written);
    }

    private int apostropheIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (apostrophe(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private void dictionary(int from, int to) {
        BreakIterator words = (BreakIterator) Dictionaries.WORDS.clone();
        words.setText(text.substring(from, to));
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
                add(from + start, from + end, text.substring(from + start, from + end));
            }
            start = end;
        }
    }

    private void add(int start, int end, String written) {
        String normal = normal(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
        String form = normal.length() > LONGEST ? normal.substring(0, LONGEST) : normal;
        if (!form.isEmpty()) {
            boolean glued = lastEnd >= 0 && start == lastEnd + 1 && hyphen(text.charAt(lastEnd));
            tokens.add(new Token(start, end, form, capitals(written), glued));
        }
        lastEnd = end;
    }

    static String normal(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) >= 0x80) {
                return NORMAL.normalize(written);
            }
        }
        return written.toLowerCase(Locale.ROOT);
    }

    private static boolean capitals(String written) {
        int letters = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private static boolean apostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '＇';
    }

    static boolean hyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Combining marks, the soft hyphen and the joiners stand inside words. */
    private static boolean mark(int c) {
        if (c < 0xAD) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK
                || c == 0xAD || c == 0x200C || c == 0x200D;
    }

    /** Whether a character belongs to a script that writes words without spaces. */
    static boolean unspaced(int c) {
        return c >= 0x0E00 && (c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF || c >= 0x2E80 && c <= 0x2FDF
                || c >= 0x3005 && c <= 0x3007 || c >= 0x3040 && c <= 0x30FF || c >= 0x31F0 && c <= 0x31FF || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x4E00 && c <= 0x9FFF || c >= 0xA9E0 && c <= 0xA9FF || c >= 0xAA60 && c <= 0xAA7F || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x3FFFF);
    }

    /** Loaded when the first text asks for it. */
    private static final class Dictionaries {
        private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
    }
}
