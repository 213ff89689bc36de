package org.fieldbook.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a table of figures: one that has columns for the indicator, its value and its unit.
 *
 * @param all  the figures in the order of their rows; rows without a plain number are not among them
 * @param rows how many rows the table has
 */
public record Figures(List<Figure> all, int rows) {
    /** The unit of shares goes from none to all. */
    private static final double WHOLE = 100;

    public Figures {
        all = List.copyOf(all);
    }

    private enum Column {
        INDICATOR("indicator", "indicateur", "indicador"),
        VALUE("value", "valeur", "valor"),
        UNIT("unit", "unité", "unidad"),
        PERIOD("period", "période", "periodo", "período");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }

        /** Where the column stands in the header, or -1. */
        int in(List<String> header) {
            for (int i = 0; i < header.size(); i++) {
                if (words.contains(header.get(i))) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * Figures that can be laid side by side: two at least, in one unit.
     *
     * @param unit as the first of them writes it, without remarks
     */
    public record Group(String unit, List<Figure> figures) {
        public Group {
            figures = List.copyOf(figures);
        }

        /** Whether the figures are shares of a whole, none above it. */
        public boolean shares() {
            return figures.stream().allMatch(figure -> figure.isShare() && figure.high() <= WHOLE);
        }

        /** The end of the scale that begins at zero: the whole for shares, else the highest figure; above zero. */
        public double top() {
            double highest = figures.stream().mapToDouble(Figure::high).max().orElse(0);
            return shares() ? WHOLE : highest > 0 ? highest : 1;
        }

        /** The period that all figures share, or the empty text. */
        public String period() {
            List<String> periods = figures.stream().map(Figure::period).distinct().toList();
            return periods.size() == 1 ? periods.getFirst() : "";
        }
    }

    /** The figures of a table; empty when its header is not that of a table of figures. */
    public static Optional<Figures> of(Block.Table table) {
        List<String> header = table.header().stream().map(cell -> words(cell).toLowerCase(Locale.ROOT)).toList();
        int indicator = Column.INDICATOR.in(header);
        int value = Column.VALUE.in(header);
        int unit = Column.UNIT.in(header);
        int period = Column.PERIOD.in(header);
        if (indicator < 0 || value < 0 || unit < 0) {
            return Optional.empty();
        }
        List<Figure> figures = table.rows().stream().map(row -> Figure.of(words(row.get(indicator)), words(row.get(value)), words(row.get(unit)),
                period < 0 ? "" : words(row.get(period)))).flatMap(Optional::stream).toList();
        return Optional.of(new Figures(figures, table.rows().size()));
    }

    /** The figures that can be compared, unit by unit in the order in which the units come up. */
    public List<Group> groups() {
        Map<String, List<Figure>> byMeasure = new LinkedHashMap<>();
        all.forEach(figure -> byMeasure.computeIfAbsent(figure.measure(), _ -> new ArrayList<>()).add(figure));
        return byMeasure.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Group(unit(entry.getValue().getFirst()), entry.getValue())).toList();
    }

    private static String unit(Figure figure) {
        return figure.isShare() ? figure.measure() : figure.unit().replace(figure.remark(), "").strip();
    }

    private static String words(Block.Cell cell) {
        return PlainText.ofInlines(cell.text()).strip().replaceAll("\\s+", " ");
    }
}
