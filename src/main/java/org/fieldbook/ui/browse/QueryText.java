package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.library.Library;
import org.fieldbook.search.Like;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.Texts;

/**
 * A query as one line: the words, or what others are to be like, and chosen facet values as {@code theme:id} or {@code -theme:id} at its
 * end.
 *
 * <p>Places, saved searches and addresses carry this line; the screen takes it apart again into words and chips.
 *
 * @param words empty when likeness is asked for
 */
public record QueryText(String words, Selection selection, Optional<Like> like) {
    private static final Pattern CHOICE = Pattern.compile("(-?)([a-z-]+):([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");

    public QueryText(String words, Selection selection) {
        this(words, selection, Optional.empty());
    }

    /** Takes a line apart; only values written as ids become choices, anything else stays in the words. */
    public static QueryText parse(String line, java.util.function.BiPredicate<Facet, String> known) {
        List<String> words = new ArrayList<>();
        Selection selection = Selection.NONE;
        for (String part : line.strip().split("\\s+")) {
            Matcher choice = CHOICE.matcher(part);
            Optional<Facet> facet = choice.matches() ? Facet.named(choice.group(2)) : Optional.empty();
            if (facet.isPresent() && known.test(facet.get(), choice.group(3))) {
                Selection.State state = choice.group(1).isEmpty() ? Selection.State.INCLUDED : Selection.State.EXCLUDED;
                selection = selection.with(facet.get(), choice.group(3), state);
            } else {
                words.add(part);
            }
        }
        String text = String.join(" ", words);
        Optional<Like> like = Like.of(text);
        return new QueryText(like.isPresent() ? "" : text, selection, like);
    }

    /** Takes a line apart with the values that a library knows. */
    public static QueryText of(String line, Library library) {
        return parse(line, (facet, value) -> library.vocabularies().knows(facet, value)
                || library.index().counts().getOrDefault(facet, List.of()).stream().anyMatch(count -> count.value().equals(value)));
    }

    /** The one line that {@link #parse} takes apart again; the same for the same words and choices, in whatever order they were made. */
    public String line() {
        StringJoiner line = new StringJoiner(" ");
        like.ifPresent(asked -> line.add(asked.query()));
        if (!words.isBlank()) {
            line.add(words.strip().replaceAll("\\s+", " "));
        }
        add(line, "", selection.included());
        add(line, "-", selection.excluded());
        return line.toString();
    }

    /** The words and the names of what is chosen, as a name for the whole. */
    public String readable(Vocabularies vocabularies, Texts texts) {
        StringJoiner readable = new StringJoiner(" · ");
        if (!words.isBlank()) {
            readable.add(words.strip());
        }
        selection.included().forEach((facet, chosen) -> chosen.forEach(value -> readable.add(vocabularies.label(facet, value, texts.lang()))));
        selection.excluded().forEach((facet, chosen) -> chosen.forEach(value ->
                readable.add(texts.get("chosen.not", vocabularies.label(facet, value, texts.lang())))));
        return readable.toString();
    }

    private static void add(StringJoiner line, String sign, Map<Facet, Set<String>> values) {
        values.forEach((facet, chosen) -> chosen.stream().sorted().forEach(value -> line.add(sign + facet.word() + ":" + value)));
    }
}
