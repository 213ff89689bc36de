package org.fieldbook.semantic;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Cuts a section's text into parts that the model can take whole, at the ends of sentences and of about the same length, so that
 * none is left as a scrap without context. Immutable.
 */
final class Splitter {
    /** A section of more than about a hundred thousand characters is a file without headings; what follows is not looked at. */
    private static final int MOST_CHARACTERS = 120_000;
    /** A heading is a hint; it may take a quarter of the room at most. */
    private static final int HEADING_SHARE = 4;

    private final WordPieces words;
    private final int limit;
    private final int[] before;

    /**
     * @param limit  the most word pieces in a part, the marks at the ends among them
     * @param before stands at the beginning of each part
     */
    Splitter(WordPieces words, int limit, String before) {
        this.words = words;
        this.limit = limit;
        this.before = words.of(before);
    }

    /**
     * A part of a text, ready for the model.
     *
     * @param text what it was cut from, without the heading
     */
    record Part(String text, long[] pieces) {
    }

    /** The parts of a text in order, each begun with the heading; the heading alone when there is no text; none without both. */
    List<Part> parts(String heading, String body) {
        int[] named = words.of(within(heading, 2_000));
        int[] head = IntStream.concat(Arrays.stream(before), Arrays.stream(named).limit(limit / HEADING_SHARE)).toArray();
        String text = within(body, MOST_CHARACTERS);
        List<Sentence> sentences = sentences(text, limit - 2 - head.length);
        List<Part> parts = new ArrayList<>();
        for (List<Sentence> together : even(sentences, limit - 2 - head.length)) {
            int[] pieces = together.stream().flatMapToInt(sentence -> Arrays.stream(sentence.pieces())).toArray();
            String own = text.substring(together.getFirst().from(), together.getLast().to()).strip();
            parts.add(new Part(own, words.marked(head, pieces, limit)));
        }
        if (parts.isEmpty() && named.length > 0) {
            parts.add(new Part("", words.marked(head, new int[0], limit)));
        }
        return parts;
    }

    private static String within(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Where a sentence, or a stretch of an overlong one, stands in the text. */
    private record Sentence(int from, int to, int[] pieces) {
    }

    private List<Sentence> sentences(String text, int room) {
        List<Sentence> all = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            add(all, text, from, to, room);
        }
        return all;
    }

    /** Adds a stretch of text; halves it between words for as long as it does not fit. */
    private void add(List<Sentence> all, String text, int from, int to, int room) {
        int[] pieces = words.of(text.substring(from, to));
        if (pieces.length > room && to - from > 1) {
            int middle = gap(text, from, to);
            add(all, text, from, middle, room);
            add(all, text, middle, to, room);
        } else if (pieces.length > 0) {
            all.add(new Sentence(from, to, pieces));
        }
    }

    /** The space nearest before the middle, else the middle, never within a pair of surrogates. */
    private static int gap(String text, int from, int to) {
        int middle = from + (to - from) / 2;
        for (int at = middle; at > from + (to - from) / 4; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(middle)) && middle - 1 > from ? middle - 1 : middle;
    }

    /** Puts sentences together up to the room there is, in as few heaps as that takes and of about the same size. */
    private static List<List<Sentence>> even(List<Sentence> sentences, int room) {
        int total = sentences.stream().mapToInt(sentence -> sentence.pieces().length).sum();
        int heaps = Math.max(1, Math.ceilDiv(total, room));
        int enough = Math.ceilDiv(total, heaps);
        List<List<Sentence>> all = new ArrayList<>();
        List<Sentence> heap = new ArrayList<>();
        int size = 0;
        for (Sentence sentence : sentences) {
            if (!heap.isEmpty() && (size >= enough || size + sentence.pieces().length > room)) {
                all.add(heap);
                heap = new ArrayList<>();
                size = 0;
            }
            heap.add(sentence);
            size += sentence.pieces().length;
        }
        if (!heap.isEmpty()) {
            all.add(heap);
        }
        return all;
    }
}
