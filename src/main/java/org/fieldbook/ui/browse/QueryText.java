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
import org.fieldbook.search.Selection;

/**
 * A query as one line: the words, and chosen facet values as {@code theme:id} or {@code -theme:id} at its end.
 *
 * <p>Places, saved searches and addresses carry this line; the screen takes it apart again into words and chips.
 */
public record QueryText(String words, Selection selection) {
    private static final Pattern CHOICE = Pattern.compile("(-?)([a-z-]+):([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");

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
        return new QueryText(String.join(" ", words), selection);
    }

    /** The one line that {@link #parse} takes apart again. */
    public String line() {
        StringJoiner line = new StringJoiner(" ");
        if (!words.isBlank()) {
            line.add(words.strip());
        }
        add(line, "", selection.included());
        add(line, "-", selection.excluded());
        return line.toString();
    }

    private static void add(StringJoiner line, String sign, Map<Facet, Set<String>> values) {
        values.forEach((facet, chosen) -> chosen.forEach(value -> line.add(sign + facet.word() + ":" + value)));
    }
}
