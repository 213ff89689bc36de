package org.fieldbook.content;

import java.util.List;
import java.util.regex.Pattern;

/** Checks tables: rows as wide as their header, and figures that a program can chart and compare. */
final class TableCheck {
    private static final List<String> FIGURES = List.of("Indicator", "Value", "Unit", "Period", "Source");
    private static final List<Integer> NEEDED = List.of(0, 1);
    private static final String HEADING = "Results in figures";
    /** What may stand before a table's line when it lies in a quote or a list. */
    private static final Pattern OUTSIDE = Pattern.compile("^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?");
    /** Strokes that part no cells: escaped ones, those in code and in wiki links. */
    private static final Pattern NO_STROKE = Pattern.compile("\\\\.|`[^`]*`|\\[\\[[^]]*]]");

    private TableCheck() {
    }

    static void check(DocumentReader.Draft draft, Findings findings) {
        List<String> lines = draft.text().lines().toList();
        for (Block.Table table : BlockWalk.all(draft.document().blocks(), Block.Table.class)) {
            ragged(table, lines, findings);
            if (isFigures(table)) {
                figures(table, findings);
            }
        }
        for (Section section : draft.document().sections()) {
            if (section.title().equalsIgnoreCase(HEADING)
                    && BlockWalk.all(section.blocks(), Block.Table.class).stream().noneMatch(TableCheck::isFigures)) {
                findings.add(section.line(), Problem.What.FIGURES_MISSING, section.title());
            }
        }
    }

    private static boolean isFigures(Block.Table table) {
        List<String> header = table.header().stream().map(cell -> PlainText.ofInlines(cell.text()).strip()).toList();
        return header.size() >= FIGURES.size() && FIGURES.equals(header.subList(0, FIGURES.size()));
    }

    private static void figures(Block.Table table, Findings findings) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column : NEEDED) {
                if (PlainText.ofInlines(table.rows().get(row).get(column).text()).isBlank()) {
                    findings.add(lineOf(table, row), Problem.What.FIGURE_INCOMPLETE, FIGURES.get(column));
                }
            }
        }
    }

    private static void ragged(Block.Table table, List<String> lines, Findings findings) {
        int width = width(lines, table.line());
        for (int row = 0; row < table.rows().size(); row++) {
            int line = lineOf(table, row);
            if (width(lines, line) != width) {
                findings.add(line, Problem.What.ROW_RAGGED, String.valueOf(width(lines, line)), String.valueOf(width));
            }
        }
    }

    /** The header is one line, and the line of dashes follows it. */
    private static int lineOf(Block.Table table, int row) {
        return table.line() + 2 + row;
    }

    private static int width(List<String> lines, int line) {
        if (line > lines.size()) {
            return 0;
        }
        String row = NO_STROKE.matcher(OUTSIDE.matcher(lines.get(line - 1)).replaceFirst("")).replaceAll("x").strip();
        String inner = row.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return 1 + (int) inner.chars().filter(c -> c == '|').count();
    }
}
