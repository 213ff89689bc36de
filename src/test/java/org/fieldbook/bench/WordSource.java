package org.fieldbook.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as a library of some size would hold them: runs of real text, and among them ever rarer words made up.
 *
 * <p>The real text gives the frequent words their frequencies and their neighbours. Behind its last word, which it holds once, the made-up ones
 * go on with frequencies that fall as one by rank, down to the size of vocabulary that Heaps' law gives for so much text.
 */
final class WordSource {
    private static final double HEAPS = 40;
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final String[] BEGINNINGS = {"b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
        "sh", "t", "tr", "v", "w", "y", "z", "ng", "mb", ""};
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ai", "ia", "ou", "ea", "io"};
    private static final String[] ENDS = {"", "", "", "n", "r", "s", "l", "m", "t", "nd", "ng", "rt"};

    private final String[] stream;
    private final int known;
    private final int vocabulary;
    private final double rareShare;

    private WordSource(String[] stream, int known, int vocabulary) {
        this.stream = stream;
        this.known = known;
        this.vocabulary = vocabulary;
        double rare = known * Math.log((double) vocabulary / known);
        rareShare = rare / (rare + stream.length);
    }

    /** Words for a library of that many words in all, out of some real texts. */
    static WordSource of(List<String> texts, long words) {
        List<String> stream = new ArrayList<>();
        Map<String, String> each = new HashMap<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                stream.add(each.computeIfAbsent(word.group(), same -> same));
            }
        }
        return new WordSource(stream.toArray(String[]::new), each.size(), (int) Math.max(each.size() + 1, HEAPS * Math.sqrt(words)));
    }

    int vocabulary() {
        return vocabulary;
    }

    /** The words of one document, which keeps to a part of the real text and comes back to its own rare words. */
    Topic topic(SplittableRandom random) {
        return new Topic(random);
    }

    /** A made-up word: the same for the same rank, and the longer the rarer. */
    private static String rare(int rank) {
        SplittableRandom random = new SplittableRandom(rank);
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            word.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)]).append(MIDDLES[random.nextInt(MIDDLES.length)]);
        }
        return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
    }

    /** Draws the words of one document one after the other. */
    final class Topic {
        private static final int BREADTH = 4_000;
        private static final int OWN = 40;
        private final SplittableRandom random;
        private final int centre;
        private final List<String> own = new ArrayList<>();
        private int at;
        private int left;

        private Topic(SplittableRandom random) {
            this.random = random;
            centre = random.nextInt(stream.length);
        }

        String next() {
            if (random.nextDouble() < rareShare) {
                return rareWord();
            }
            if (left-- == 0) {
                boolean near = random.nextInt(2) == 0;
                at = near ? centre + random.nextInt(BREADTH) : random.nextInt(stream.length);
                left = random.nextInt(7);
            }
            return stream[at++ % stream.length];
        }

        private String rareWord() {
            if (!own.isEmpty() && random.nextInt(10) < 6) {
                return own.get(random.nextInt(own.size()));
            }
            String word = rare((int) (known * Math.pow((double) vocabulary / known, random.nextDouble())));
            if (own.size() < OWN) {
                own.add(word);
            }
            return word;
        }
    }
}
