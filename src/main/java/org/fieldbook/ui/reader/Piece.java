package org.fieldbook.ui.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.content.Figures;

/** What the page shows as one: about a paragraph. Values only; nodes are made of it when it scrolls into view. */
record Piece(Setting setting, Body body) {

    /** What the piece shows. */
    sealed interface Body {
    }

    /** Text, in one of the style sheet's styles. */
    record Prose(String style, List<Run> runs, Optional<Marker> marker) implements Body {
        Prose {
            runs = List.copyOf(runs);
        }
    }

    /** One row of a table; the head when {@code row} is -1. */
    record Row(Grid grid, int row) implements Body {
    }

    /** The way to move a wide table sideways, below it. */
    record Slider(Grid grid) implements Body {
    }

    /** Figures of the table above it side by side; {@code left} is how many of its rows no chart shows, said below its last chart, else 0. */
    record Chart(Grid grid, Figures.Group group, int left) implements Body {
    }

    /** A picture that may be shown. */
    record Picture(PictureFile file, String alternative, String title, String source) implements Body {
    }

    /** A line across the column; {@code written} when the document has it, else it closes the header. */
    record Rule(boolean written) implements Body {
    }

    /** What is known about the document: below its title its kind, places and years, below its summary the rest. */
    record Facts(DocumentFacts facts, boolean first) implements Body {
    }

    /** The words of the piece, as offsets into it are counted; cells are parted by a tab. */
    String text() {
        return switch (body) {
            case Prose prose -> Run.textOf(prose.runs());
            case Row row -> row.grid().cells(row.row()).stream().map(Run::textOf).collect(Collectors.joining("\t"));
            case Slider _, Chart _, Rule _, Facts _ -> "";
            case Picture picture -> picture.alternative();
        };
    }

    /** The runs of the piece in the order of {@link #text}; those of a row with a tab between cells. */
    List<Run> runs() {
        return switch (body) {
            case Prose prose -> prose.runs();
            case Row row -> row.grid().joined(row.row());
            case Slider _, Chart _, Rule _, Facts _ -> List.of();
            case Picture picture -> List.of(Run.of(picture.alternative()));
        };
    }

    boolean isHeading() {
        return body instanceof Prose(String style, _, _) && style.startsWith("heading-");
    }
}
