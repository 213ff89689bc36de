package org.fieldbook.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known about a document beside its text.
 *
 * @param title        never empty: the front matter's, else the first heading, else the file name
 * @param kind         a kind's id such as {@code case-study}, or empty
 * @param summary      one or two sentences, or empty
 * @param lang         a BCP 47 tag such as {@code en}; {@code en} when nothing is said
 * @param values       the facets' values in the order written; a facet without values is not in it
 * @param levels       micro, meso, macro
 * @param start        first year it speaks of
 * @param end          last year it speaks of
 * @param sources      where its facts come from
 * @param related      ids of documents worth reading with it
 * @param aliases      other ids it answers to
 * @param updated      the day it was last revised
 * @param questions    what it answers, in everyday words
 * @param other        keys Fieldbook has no use for, kept and searchable
 */
public record Metadata(String title, String kind, String summary, String lang, Map<Facet, List<String>> values, List<String> levels,
        Optional<Integer> start, Optional<Integer> end, List<SourceReference> sources, List<String> related, List<String> aliases,
        Optional<LocalDate> updated, List<Question> questions, Map<String, List<String>> other) {

    public Metadata {
        values = Map.copyOf(values);
        levels = List.copyOf(levels);
        sources = List.copyOf(sources);
        related = List.copyOf(related);
        aliases = List.copyOf(aliases);
        questions = List.copyOf(questions);
    }

    /** The document's values of a facet, in the order written; empty when it has none. */
    public List<String> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /** The decades its years touch, as {@code 2000s}; at most twelve, so that a slip in a year stays small. */
    static List<String> decades(Optional<Integer> start, Optional<Integer> end) {
        if (start.isEmpty() && end.isEmpty()) {
            return List.of();
        }
        int first = start.or(() -> end).orElseThrow() / 10;
        int last = Math.max(first, end.or(() -> start).orElseThrow() / 10);
        return IntStream.rangeClosed(first, last).limit(12).mapToObj(decade -> decade + "0s").toList();
    }
}
