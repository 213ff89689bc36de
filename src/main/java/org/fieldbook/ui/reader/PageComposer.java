package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.Block;
import org.fieldbook.content.Document;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Glossary;
import org.fieldbook.content.Inline;
import org.fieldbook.content.LinkTarget;
import org.fieldbook.content.Metadata;
import org.fieldbook.content.PlainText;
import org.fieldbook.content.Question;
import org.fieldbook.content.SourceReference;
import org.fieldbook.ui.kit.Texts;

/** Makes the page of a document: its header, its text, its notes, and what it leads to. Called in the background. */
final class PageComposer {
    private static final List<Facet> FURTHER =
            List.of(Facet.THEME, Facet.PARTNERSHIP, Facet.SECTOR, Facet.ORGANISATION, Facet.TARGET_GROUP);

    private final Shelf shelf;
    private final Texts texts;
    private final Document document;
    private final Notes notes;
    private final InlineComposer inlines;
    private final Composer composer;
    private final Map<String, Integer> notePieces = new HashMap<>();

    private PageComposer(Document document, Shelf shelf, Texts texts) {
        this.document = document;
        this.shelf = shelf;
        this.texts = texts;
        this.notes = new Notes(document.blocks(), shelf.bibliography());
        this.inlines = new InlineComposer(notes, texts, this::leads, this::picture);
        this.composer = new Composer(inlines, new Terms(explained()), texts);
    }

    /** The glossary explains itself. */
    private Glossary explained() {
        Glossary glossary = shelf.glossary();
        return glossary.document().equals(document.id()) ? Glossary.NONE : glossary;
    }

    static Page compose(Document document, Shelf shelf, Texts texts) {
        return new PageComposer(document, shelf, texts).page();
    }

    private Page page() {
        header();
        int body = composer.pieces().size();
        composer.blocks(text());
        notes();
        sources();
        questions();
        neighbours("related", shelf.related(document.id()));
        neighbours("mentioned", shelf.mentionedIn(document.id()));
        composer.add(new Piece(Setting.plain(3, false), new Piece.Prose("end", List.of(), Optional.empty())));
        return Page.of(document, composer.pieces(), headings(), notePieces, body);
    }

    /** The title stands in the header; a first heading that repeats it is not shown twice. */
    private List<Block> text() {
        List<Block> blocks = document.blocks();
        return repeatsTitle() ? blocks.subList(1, blocks.size()) : blocks;
    }

    private boolean repeatsTitle() {
        return !document.blocks().isEmpty() && document.blocks().getFirst() instanceof Block.Heading heading && heading.level() == 1
                && PlainText.of(heading).strip().equals(document.title());
    }

    /** A link to the heading that was not shown twice leads to the title. */
    private List<Page.Heading> headings() {
        List<Page.Heading> headings = new ArrayList<>(composer.headings());
        if (repeatsTitle() && document.blocks().getFirst() instanceof Block.Heading heading) {
            headings.addFirst(new Page.Heading(heading.anchor(), document.title(), 1, List.of(), 0));
        }
        return headings;
    }

    private void header() {
        Metadata metadata = document.metadata();
        DocumentFacts facts = facts();
        composer.add(prose("title", List.of(Run.of(Words.breakable(document.title()))), 1.4));
        if (!facts.kind().isEmpty() || !facts.first().isEmpty()) {
            composer.add(new Piece(Setting.plain(0.7, false), new Piece.Facts(facts, true)));
        }
        if (!metadata.summary().isBlank()) {
            composer.add(prose("lead", List.of(Run.of(Words.breakable(metadata.summary().strip()))), 0.9));
        }
        if (!facts.groups().isEmpty()) {
            composer.add(new Piece(Setting.plain(1.1, false), new Piece.Facts(facts, false)));
        }
        composer.add(new Piece(Setting.plain(1.2, false), new Piece.Rule(false)));
    }

    private DocumentFacts facts() {
        Metadata metadata = document.metadata();
        String kind = metadata.kind();
        List<DocumentFacts.Value> first = new ArrayList<>(values(Facet.COUNTRY));
        years().ifPresent(first::add);
        List<DocumentFacts.Group> groups = FURTHER.stream().filter(facet -> !metadata.of(facet).isEmpty())
                .map(facet -> new DocumentFacts.Group(texts.get("facet." + facet.word()), values(facet))).toList();
        return new DocumentFacts(kind, kind.isEmpty() ? "" : label(Facet.KIND, kind), List.copyOf(first), groups);
    }

    private List<DocumentFacts.Value> values(Facet facet) {
        return document.metadata().of(facet).stream()
                .map(id -> new DocumentFacts.Value(label(facet, id), query(facet.word(), id))).toList();
    }

    private Optional<DocumentFacts.Value> years() {
        Metadata metadata = document.metadata();
        Optional<Integer> start = metadata.start().or(metadata::end);
        Optional<Integer> end = metadata.end().or(metadata::start);
        return start.map(from -> {
            int to = end.orElse(from);
            return from == to ? new DocumentFacts.Value(String.valueOf(from), "year:" + from)
                    : new DocumentFacts.Value(from + "–" + to, "year:" + from + ".." + to);
        });
    }

    static String query(String word, String id) {
        return word + ":" + (id.matches("[\\p{L}\\p{N}_-]+") ? id : "\"" + id.replace("\"", "") + "\"");
    }

    private String label(Facet facet, String id) {
        return shelf.vocabularies().label(facet, id, texts.lang());
    }

    private void notes() {
        Map<Integer, Block.Footnote> all = notes.all();
        if (all.isEmpty()) {
            return;
        }
        composer.add(prose("foot-head", List.of(Run.of(texts.get("notes"))), 2.6));
        all.forEach(this::note);
    }

    private void note(int number, Block.Footnote note) {
        notePieces.put(note.label(), composer.pieces().size());
        Run back = Run.leading("↩", new Aim.FromNote(note.label()), Look.BACK);
        List<Run> runs = new ArrayList<>();
        List<Block> rest = List.of();
        Optional<List<Run>> citation = notes.citation(note);
        if (citation.isPresent()) {
            runs.addAll(citation.get());
        } else if (!note.blocks().isEmpty() && note.blocks().getFirst() instanceof Block.Paragraph(List<Inline> text, _)) {
            runs.addAll(inlines.runs(text));
            rest = note.blocks().subList(1, note.blocks().size());
        } else {
            rest = note.blocks();
        }
        runs.add(Run.of("\u00A0"));
        runs.add(back);
        Setting setting = new Setting(0.35, 1.8, List.of(), "[^" + note.label() + "]: ", "    ", Direction.rightToLeft(Run.textOf(runs)));
        composer.add(new Piece(setting, new Piece.Prose("note", runs, Optional.of(new Marker.Number(number)))));
        composer.blocks(rest);
    }

    private void sources() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (SourceReference source : document.metadata().sources()) {
            List<String> of = places.computeIfAbsent(source.key(), _ -> new ArrayList<>());
            if (!source.locator().isEmpty()) {
                of.add(readable(source.locator()));
            }
        }
        if (places.isEmpty()) {
            return;
        }
        composer.add(prose("foot-head", List.of(Run.of(texts.get("sources"))), 2.2));
        places.forEach((key, of) -> composer.add(entry(shelf.bibliography().source(key)
                .map(source -> Notes.cited(source, String.join("; ", of))).orElseGet(() -> List.of(Run.of(key))))));
    }

    /** What the document answers, in the reader's language where it has such questions, else in its own. */
    private void questions() {
        List<Question> all = document.metadata().questions();
        List<Question> spoken = all.stream().filter(question -> question.lang().equals(texts.lang())).toList();
        List<Question> shown = spoken.isEmpty() ? all.stream().filter(question -> question.lang().equals(document.metadata().lang())).toList() : spoken;
        if (shown.isEmpty()) {
            return;
        }
        composer.add(prose("foot-head", List.of(Run.of(texts.get("questions"))), 2.2));
        for (Question question : shown) {
            Aim aim = new Aim.Follow(new LinkTarget.Here(question.anchor()), leads(new LinkTarget.Here(question.anchor())));
            composer.add(entry(List.of(Run.leading(Words.breakable(question.text()), aim, Look.LINK))));
        }
    }

    private static String readable(String locator) {
        String words = locator.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? locator : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void neighbours(String key, List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return;
        }
        composer.add(prose("foot-head", List.of(Run.of(texts.get(key))), 2.2));
        for (Neighbour neighbour : neighbours) {
            List<Run> runs = new ArrayList<>();
            Aim aim = new Aim.Follow(new LinkTarget.There(neighbour.id(), ""), neighbour.title());
            runs.add(Run.leading(Words.breakable(neighbour.title()), aim, Look.LINK));
            if (!neighbour.kind().isEmpty()) {
                runs.add(Run.of("  " + label(Facet.KIND, neighbour.kind()), Look.SOFT));
            }
            composer.add(entry(runs));
        }
    }

    private static Piece entry(List<Run> runs) {
        return new Piece(new Setting(0.4, 0, List.of(), "- ", "  ", Direction.rightToLeft(Run.textOf(runs))), new Piece.Prose("entry", runs, Optional.empty()));
    }

    private static Piece prose(String style, List<Run> runs, double before) {
        return new Piece(Setting.plain(before, Direction.rightToLeft(Run.textOf(runs))), new Piece.Prose(style, runs, Optional.empty()));
    }

    private String leads(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Here(String anchor) -> document.section(anchor).map(section -> section.title()).orElse(anchor);
            case LinkTarget.There(String id, String anchor) -> anchor.isEmpty() ? shelf.title(id) : shelf.title(id) + " › " + readable(anchor);
            case LinkTarget.Outside(String address) -> address;
            case LinkTarget.Resource(String path) -> path;
            case LinkTarget.Refused(String destination) -> destination;
        };
    }


    private Optional<PictureFile> picture(Inline.Image image) {
        return PictureFile.find(shelf.root(document), document.file(), image.source());
    }
}
