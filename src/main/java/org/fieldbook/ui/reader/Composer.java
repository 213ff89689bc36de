package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.content.Block;
import org.fieldbook.content.Figures;
import org.fieldbook.content.PlainText;
import org.fieldbook.ui.kit.Texts;

/** Lays the blocks of a document out as pieces: where each stands, how much room is above it, what goes in front of it. */
final class Composer {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final double STEP = 1.5;
    private static final int LONGEST = 4000;
    private static final int CODE_LINES = 40;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Page.Heading> headings = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final Map<String, Integer> tasks = new HashMap<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final InlineComposer inlines;
    private final Terms terms;
    private final Texts texts;
    private double indent;
    private int depth;
    private int enclosed;
    private String lead = "";
    private String rest = "";
    private Optional<Marker> marker = Optional.empty();
    private double pendingBefore = -1;

    Composer(InlineComposer inlines, Terms terms, Texts texts) {
        this.inlines = inlines;
        this.terms = terms;
        this.texts = texts;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Page.Heading> headings() {
        return headings;
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(inlines.parts(paragraph.text()), "body", 0.75);
            case Block.ItemList list -> list(list);
            case Block.Quote quote -> enclosed("quote", "> ", 1.0, rightToLeft(quote.blocks()), () -> blocks(quote.blocks()));
            case Block.Callout callout -> callout(callout);
            case Block.Code code -> code(code.text().stripTrailing());
            case Block.Table table -> table(table);
            case Block.Rule _ -> put(new Piece.Rule(true), 1.6);
            case Block.Html html -> html(html.text());
            case Block.SpeakerNote note -> enclosed("speaker", "", 1.0, Direction.rightToLeft(PlainText.ofInlines(note.text())), () -> {
                prose("speaker-head", List.of(Run.of(texts.get("speaker"))), 0);
                prose("speaker-text", inlines.runs(note.text()), 0.2);
            });
            case Block.Footnote _, Block.LinkDefinition _ -> { }
            case Block.Plain plain -> lines(plain.text().stripTrailing(), "plain", 0.75);
        }
    }

    private void heading(Block.Heading heading) {
        while (!levels.isEmpty() && levels.getLast() >= heading.level()) {
            levels.removeLast();
            above.removeLast();
        }
        String title = PlainText.of(heading).strip();
        terms.section();
        levels.add(heading.level());
        above.add(title);
        headings.add(new Page.Heading(heading.anchor(), title, heading.level(), List.copyOf(above), pieces.size()));
        double room = switch (heading.level()) {
            case 1, 2 -> 2.1;
            case 3 -> 1.6;
            default -> 1.3;
        };
        lead = "#".repeat(heading.level()) + " ";
        prose("heading-" + heading.level(), inlines.runs(heading.text()), room);
    }

    private void paragraph(List<InlineComposer.Part> parts, String style, double room) {
        for (InlineComposer.Part part : parts) {
            switch (part) {
                case InlineComposer.Written written -> prose(style, terms.mark(written.runs()), room);
                case InlineComposer.Shown shown -> put(shown.picture(), 1.0);
            }
        }
    }

    private void list(Block.ItemList list) {
        int number = list.start().orElse(0);
        depth++;
        boolean loose = list.items().stream().anyMatch(item -> item.blocks().stream().filter(Block.Paragraph.class::isInstance).count() > 1);
        double between = loose ? 0.6 : 0.32;
        double first = depth == 1 ? 0.6 : between;
        for (Block.Item item : list.items()) {
            Marker mark = item.done().<Marker>map(done -> new Marker.Task(key(item), done))
                    .orElse(list.ordered() ? new Marker.Number(number++) : new Marker.Bullet(depth));
            item(item, mark, item == list.items().getFirst() ? first : between);
        }
        depth--;
    }

    private void item(Block.Item item, Marker mark, double room) {
        String outer = rest;
        marker = Optional.of(mark);
        lead = outer + mark.written();
        rest = outer + " ".repeat(mark instanceof Marker.Number ? mark.written().length() : 2);
        indent += STEP;
        pendingBefore = room;
        if (item.blocks().isEmpty() || !(item.blocks().getFirst() instanceof Block.Paragraph)) {
            prose("body", List.of(), room);
        }
        blocks(item.blocks());
        indent -= STEP;
        rest = outer;
        lead = outer;
        marker = Optional.empty();
    }

    /** Tells a task by its words, and by which of its namesakes it is: lines may move in the file without losing their tick. */
    private String key(Block.Item item) {
        String words = item.blocks().stream().filter(Block.Paragraph.class::isInstance).findFirst().map(PlainText::of).orElse("")
                .strip().replaceAll("\\s+", " ");
        int ordinal = tasks.merge(words, 1, Integer::sum);
        return ordinal == 1 ? words : words + " #" + ordinal;
    }

    private void callout(Block.Callout callout) {
        String kind = callout.kind().toLowerCase(Locale.ROOT);
        boolean known = Callouts.known(kind);
        enclosed("callout-" + (known ? kind : "other"), "> ", 1.0, rightToLeft(callout.blocks()), () -> {
            String word = known ? texts.get("callout." + kind) : callout.kind();
            List<Run> head = new ArrayList<>(List.of(Run.of(word)));
            if (!callout.title().isEmpty()) {
                head.add(Run.of("  "));
                inlines.runs(callout.title()).forEach(run -> head.add(run.with(Look.SOFT)));
            }
            lead = rest + "[!" + callout.kind() + "] ";
            marker = Optional.of(new Marker.Badge(kind));
            indent += STEP;
            prose("callout-head", head, 0);
            indent -= STEP;
            pendingBefore = 0.25;
            blocks(callout.blocks());
        });
    }

    private void enclosed(String style, String prefix, double room, boolean rightToLeft, Runnable inside) {
        String outer = rest;
        if (marker.isPresent()) {
            prose("body", List.of(), room);
        }
        enclosures.add(new Enclosure(style, indent, enclosed++, rightToLeft));
        indent += Enclosure.INSIDE;
        rest = outer + prefix;
        lead = rest;
        double outerBefore = pendingBefore;
        pendingBefore = outerBefore >= 0 ? Math.max(outerBefore, 0.6) : room;
        int from = pieces.size();
        inside.run();
        if (pieces.size() == from) {
            prose("body", List.of(), room);
        }
        indent -= Enclosure.INSIDE;
        enclosures.removeLast();
        rest = outer;
        lead = outer;
        pendingBefore = -1;
    }

    private static boolean rightToLeft(List<Block> blocks) {
        return Direction.rightToLeft(PlainText.of(blocks));
    }

    /** A word of ours above what a right-to-left writer says stands on that writer's side. */
    private boolean rightToLeft(Piece.Body body) {
        return switch (body) {
            case Piece.Prose(String style, _, _) when style.endsWith("-head") && !enclosures.isEmpty() -> enclosures.getLast().rightToLeft();
            case Piece.Prose prose -> !prose.style().equals("code") && Direction.rightToLeft(Run.textOf(prose.runs()));
            case Piece.Row row -> row.grid().rightToLeft();
            case Piece.Slider slider -> slider.grid().rightToLeft();
            case Piece.Chart chart -> chart.grid().rightToLeft();
            case Piece.Picture _, Piece.Rule _, Piece.Facts _ -> false;
        };
    }

    private void table(Block.Table table) {
        Grid grid = Grid.of(table, cell -> inlines.runs(cell.text()), terms::mark);
        double room = 1.0;
        for (int row = grid.headed() ? -1 : 0; row < grid.rows(); row++) {
            put(new Piece.Row(grid, row), room);
            room = 0;
        }
        put(new Piece.Slider(grid), 0);
        Figures.of(table).ifPresent(figures -> charts(grid, figures));
    }

    private void charts(Grid grid, Figures figures) {
        List<Figures.Group> groups = figures.groups();
        int shown = groups.stream().mapToInt(group -> group.figures().size()).sum();
        for (Figures.Group group : groups) {
            put(new Piece.Chart(grid, group, group == groups.getLast() ? figures.rows() - shown : 0), 1.2);
        }
    }

    private void html(String html) {
        String seen = COMMENT.matcher(html).replaceAll("").strip();
        if (!seen.isEmpty()) {
            lines(seen, "plain", 0.75);
        }
    }

    private void code(String text) {
        enclosed("code-box", "", 1.0, false, () -> lines(text, "code", 0));
    }

    private void lines(String text, String style, double room) {
        List<String> lines = text.lines().toList();
        double above = room;
        for (int from = 0; from < Math.max(1, lines.size()); from += CODE_LINES) {
            String chunk = String.join("\n", lines.subList(from, Math.min(lines.size(), from + CODE_LINES)));
            prose(style, List.of(Run.of(chunk)), above);
            above = 0;
        }
    }

    /** Text that would be slow to lay out in one go is shown as several pieces; no document people write has such paragraphs. */
    void prose(String style, List<Run> runs, double room) {
        double above = room;
        for (List<Run> part : Run.split(runs, LONGEST)) {
            put(new Piece.Prose(style, part, marker), above);
            above = 0;
        }
    }

    private boolean belowRule() {
        return !pieces.isEmpty() && pieces.getLast().body() instanceof Piece.Rule;
    }

    private void put(Piece.Body body, double room) {
        if (!(body instanceof Piece.Prose) && marker.isPresent()) {
            put(new Piece.Prose("body", List.of(), marker), room);
        }
        boolean belowHeading = !pieces.isEmpty() && pieces.getLast().isHeading();
        double before = pendingBefore >= 0 ? pendingBefore : belowHeading ? Math.min(room, 0.5) : belowRule() ? Math.max(room, 1.3) : room;
        pieces.add(new Piece(new Setting(before, indent, enclosures, lead.isEmpty() ? rest : lead, rest, rightToLeft(body)), body));
        pendingBefore = -1;
        marker = Optional.empty();
        lead = rest;
    }
}
