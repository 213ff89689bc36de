package org.fieldbook.ui.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Block;
import org.fieldbook.content.PlainText;
import org.fieldbook.content.Source;

/** Numbers the notes of a document in the order in which they are called, and writes out those that cite a source. */
final class Notes {
    private static final Pattern CITATION = Pattern.compile("@([\\w][\\w:.#$%&+?<>~/-]*[\\w]|\\w)(?:,\\s*(.*?))?\\.?\\s*", Pattern.DOTALL);

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Block.Footnote> written = new LinkedHashMap<>();
    private final Bibliography bibliography;

    Notes(List<Block> blocks, Bibliography bibliography) {
        this.bibliography = bibliography;
        collect(blocks);
    }

    /** The number of a note; the next free one when it is called for the first time. */
    int number(String label) {
        return numbers.computeIfAbsent(label, _ -> numbers.size() + 1);
    }

    /** Every note of the document: those called by their numbers, then the others, which get the numbers that follow. */
    Map<Integer, Block.Footnote> all() {
        written.keySet().forEach(this::number);
        Map<Integer, Block.Footnote> all = new LinkedHashMap<>();
        numbers.forEach((label, number) -> Optional.ofNullable(written.get(label)).ifPresent(note -> all.put(number, note)));
        return all;
    }

    /** A note that cites a source, written out: author and year, title, place; empty when it is a note in words. */
    Optional<List<Run>> citation(Block.Footnote note) {
        Matcher matcher = CITATION.matcher(PlainText.of(note.blocks()).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return bibliography.source(matcher.group(1)).map(source -> cited(source, matcher.group(2) == null ? "" : matcher.group(2)));
    }

    /** A source as people cite it; {@code place} is where in it, or empty. */
    static List<Run> cited(Source source, String place) {
        String title = source.field("title");
        String opening = source.shortForm();
        if (title.isEmpty() || opening.startsWith(title)) {
            return List.of(Run.of(opening + (place.isEmpty() ? "." : ", " + place + ".")));
        }
        return List.of(Run.of(opening + ", "), Run.of(title, Look.EMPHASIS), Run.of(place.isEmpty() ? "." : ", " + place + "."));
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Footnote note -> written.putIfAbsent(note.label(), note);
                case Block.Quote quote -> collect(quote.blocks());
                case Block.Callout callout -> collect(callout.blocks());
                case Block.ItemList list -> list.items().forEach(item -> collect(item.blocks()));
                case Block.Heading _, Block.Paragraph _, Block.Code _, Block.Table _, Block.Rule _, Block.Html _, Block.SpeakerNote _,
                        Block.LinkDefinition _, Block.Plain _ -> { }
            }
        }
    }
}
