package org.fieldbook.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.content.Facet;

/** Writes one Markdown document with front matter, headed sections, lists, a table and links. */
final class GeneratedDocument {
    private static final int MEDIAN = 600;
    private static final double SPREAD = 0.6;
    /** One document in so many is a long manual. */
    private static final int MANUALS = 150;
    private static final List<String> KINDS = List.of("case-study", "case-study", "case-study", "lesson", "brief", "programme", "manual");

    private final int number;
    private final int documents;
    private final Map<Facet, List<String>> values;
    private final SplittableRandom random;
    private final WordSource.Topic words;
    private final StringBuilder text = new StringBuilder(8_000);
    private int left;
    private boolean inBody;

    private GeneratedDocument(int number, int documents, Map<Facet, List<String>> values, WordSource source) {
        this.number = number;
        this.documents = documents;
        this.values = values;
        random = new SplittableRandom(number * 7_919L + 17);
        words = source.topic(random);
    }

    /** A document's text: always the same for the same number. */
    static String of(int number, int documents, Map<Facet, List<String>> values, WordSource source) {
        GeneratedDocument document = new GeneratedDocument(number, documents, values, source);
        document.write();
        return document.text.toString();
    }

    static String id(int number) {
        return "document-" + number;
    }

    private void write() {
        boolean manual = random.nextInt(MANUALS) == 0;
        left = manual ? random.nextInt(10_000, 20_000) : (int) Math.clamp(MEDIAN * Math.exp(SPREAD * gauss()), 80, 6_000);
        String title = heading(4 + random.nextInt(6));
        text.append("---\nid: ").append(id(number)).append("\ntitle: \"").append(title).append("\"\nkind: ")
                .append(manual ? "manual" : KINDS.get(random.nextInt(KINDS.size()))).append("\nsummary: \"");
        sentence();
        text.append("\"\nlang: en\n");
        values.forEach((facet, all) -> text.append(facet.key()).append(": [").append(some(facet, all)).append("]\n"));
        int start = 1972 + (int) (50 * Math.sqrt(random.nextDouble()));
        text.append("start: ").append(start).append("\nend: ").append(start + random.nextInt(6)).append("\n---\n\n# ").append(title).append("\n\n");
        inBody = true;
        paragraph();
        int section = manual ? 400 : 150;
        while (left > 0) {
            text.append(random.nextInt(4) == 0 ? "### " : "## ").append(heading(2 + random.nextInt(4))).append("\n\n");
            section(left - section / 2 - random.nextInt(section));
        }
    }

    private void section(int until) {
        while (left > Math.max(0, until)) {
            switch (random.nextInt(10)) {
                case 0, 1 -> list();
                case 2 -> table();
                default -> paragraph();
            }
        }
    }

    private void paragraph() {
        for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) {
            sentence();
            text.append(sentences == 1 ? "\n\n" : " ");
        }
    }

    private void list() {
        for (int items = 2 + random.nextInt(4); items > 0; items--) {
            text.append("- ");
            sentence();
            text.append('\n');
        }
        text.append('\n');
    }

    private void table() {
        text.append("| Indicator | Value | Period |\n|---|---|---|\n");
        for (int rows = 2 + random.nextInt(4); rows > 0; rows--) {
            text.append("| ").append(word()).append(' ').append(word()).append(" | ").append(random.nextInt(90_000)).append(" | ")
                    .append(1980 + random.nextInt(44)).append(" |\n");
        }
        text.append('\n');
    }

    private void sentence() {
        int from = text.length();
        for (int count = 8 + random.nextInt(16); count > 0; count--) {
            int kind = !inBody ? 1_000 : random.nextInt(1_000);
            if (kind < 4) {
                text.append('[').append(word()).append(' ').append(word()).append("](").append(id(random.nextInt(documents))).append(".md)");
            } else if (kind < 14) {
                text.append("**").append(word()).append("**");
            } else if (kind < 24) {
                text.append(random.nextInt(3_000));
            } else {
                text.append(word());
            }
            text.append(count == 1 ? "." : kind > 920 && kind < 1_000 ? ", " : " ");
        }
        text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
    }

    private String word() {
        left--;
        return words.next();
    }

    private String heading(int count) {
        String heading = IntStream.range(0, count).mapToObj(_ -> words.next()).collect(Collectors.joining(" "));
        return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    }

    /** The first values of a vocabulary are chosen more often than the last. */
    private String some(Facet facet, List<String> all) {
        int most = facet == Facet.COUNTRY ? 2 : 3;
        return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(_ -> all.get((int) (all.size() * Math.pow(random.nextDouble(), 1.8))))
                .distinct().collect(Collectors.joining(", "));
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
