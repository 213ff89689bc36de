package org.fieldbook.ui.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.Span;
import org.fieldbook.job.Progress;

/** Finds words typed by the reader in a page, forgiving case, accents, kinds of hyphen and of space. */
final class Finder {
    private Finder() {
    }

    /** Every place a mark falls on, in order; stops when asked to. */
    static List<Hit> hits(Page page, WordMarks marks, Progress progress) {
        List<Hit> hits = new ArrayList<>();
        String lang = page.document().metadata().lang();
        for (int i = 0; i < page.pieces().size(); i++) {
            progress.check();
            String text = page.pieces().get(i).text();
            if (!text.isEmpty()) {
                int piece = i;
                marks.marks(text, lang).forEach(span -> hits.add(new Hit(piece, span.start(), span.end())));
            }
        }
        return hits;
    }

    /** Marks every place where that text stands, letter for letter once both are folded. */
    static WordMarks of(String typed) {
        String wanted = fold(typed.strip(), null);
        return wanted.isEmpty() ? WordMarks.NONE : (text, _) -> find(wanted, text);
    }

    private static List<Span> find(String wanted, String text) {
        List<Integer> origin = new ArrayList<>(text.length());
        String folded = fold(text, origin);
        List<Span> spans = new ArrayList<>();
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
            int last = at + wanted.length() - 1;
            int end = last + 1 < origin.size() ? origin.get(last + 1) : text.length();
            spans.add(new Span(origin.get(at), Math.max(end, origin.get(at) + 1)));
        }
        return spans;
    }

    /** Folds a text; {@code origin} gets, for each folded unit, where it came from. */
    private static String fold(String text, List<Integer> origin) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String unit = c < 0x80 ? Character.toString(Character.toLowerCase(c)) : folded(c);
            for (int k = 0; k < unit.length(); k++) {
                char letter = letter(unit.charAt(k));
                boolean again = letter == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
                if (!again) {
                    folded.append(letter);
                    if (origin != null) {
                        origin.add(i);
                    }
                }
            }
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    private static String folded(int c) {
        if (c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF) {
            return "";
        }
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).replaceAll("\\p{InCombiningDiacriticalMarks}+", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static char letter(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' ? ' ' : switch (c) {
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”' -> '"';
            default -> c;
        };
    }
}
