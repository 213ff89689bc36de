package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a page as plain text and as Markdown. */
final class Copied {

    /** Writes the runs of a piece; {@code opening} tells whether they are its first. */
    @FunctionalInterface
    private interface Writer {
        String write(Piece piece, List<Run> runs, boolean opening);
    }

    private final Page page;
    private final Stretch stretch;
    private final boolean markdown;

    private Copied(Page page, Stretch stretch, boolean markdown) {
        this.page = page;
        this.stretch = stretch;
        this.markdown = markdown;
    }

    /** The words as one reads them: bullets and numbers in front of items, tabs between cells, an empty line between paragraphs. */
    static String plain(Page page, Stretch stretch) {
        return new Copied(page, stretch, false).written(Copied::plainPiece);
    }

    static String markdown(Page page, Stretch stretch) {
        return new Copied(page, stretch, true).written(MarkdownWriter::piece);
    }

    private static String plainPiece(Piece piece, List<Run> runs, boolean opening) {
        return switch (piece.body()) {
            case Piece.Prose prose -> (opening ? prose.marker().map(Marker::written).orElse("") : "") + words(runs);
            case Piece.Row _, Piece.Picture _ -> words(runs);
            case Piece.Rule _, Piece.Slider _, Piece.Chart _, Piece.Facts _ -> "";
        };
    }

    private static String words(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            switch (run.aim().orElse(null)) {
                case Aim.FromNote _ -> { }
                case Aim.ToNote note -> words.append('[').append(note.number()).append(']');
                case null, default -> words.append(run.text());
            }
        }
        return words.toString().replace('\u202F', ' ');
    }

    private String written(Writer writer) {
        StringBuilder all = new StringBuilder();
        Piece last = null;
        for (int i = stretch.firstPiece(); i <= stretch.lastPiece(); i++) {
            Piece piece = page.pieces().get(i);
            String one = writer.write(piece, stretch.runs(piece, i), stretch.startIn(i) == 0);
            if (one.isBlank()) {
                continue;
            }
            if (markdown && piece.body() instanceof Piece.Row(Grid grid, int row) && !sameTable(last, piece)) {
                one = MarkdownWriter.tableHead(piece.setting(), grid, row, one);
            }
            all.append(last == null ? "" : between(last, piece)).append(one);
            last = piece;
        }
        return Words.plain(all.toString());
    }

    private String between(Piece above, Piece below) {
        if (sameTable(above, below) || together(above, below)) {
            return "\n";
        }
        List<Enclosure> shared = new ArrayList<>(above.setting().enclosures());
        shared.retainAll(below.setting().enclosures());
        boolean inQuote = markdown && shared.stream().anyMatch(box -> below.setting().rest().contains(">"));
        return "\n" + (inQuote ? below.setting().rest().stripTrailing() : "") + "\n";
    }

    private static boolean sameTable(Piece above, Piece below) {
        return above != null && above.body() instanceof Piece.Row(Grid first, _) && below.body() instanceof Piece.Row(Grid second, _)
                && first == second;
    }

    private static boolean together(Piece above, Piece below) {
        return above.body() instanceof Piece.Prose(String first, _, var mark) && below.body() instanceof Piece.Prose(String second, _, var next)
                && (mark.isPresent() && next.isPresent() || first.equals("entry") && second.equals("entry")
                        || first.endsWith("-head") && !first.equals("foot-head"));
    }
}
