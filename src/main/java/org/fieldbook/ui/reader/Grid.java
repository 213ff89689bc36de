package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.content.Block;

/** A table as the page needs it: the runs of every cell, where columns stand, and the cells that decide how wide they are. */
final class Grid {
    private static final Pattern FIGURE = Pattern.compile("[\\s\\p{Sc}<>≤≥~≈±+\\-–−(]*(US|USD|EUR)?[\\s\\p{Sc}]*\\d[\\d\\s.,'’–−/-]*[\\s%)‰]*(million|billion|m|bn)?");
    /** Where a line may end: at spaces, and behind a hyphen between letters. */
    private static final Pattern ENDS = Pattern.compile("\\s+|(?<=\\p{L}-)(?=\\p{L})");
    private static final int SAMPLES = 4;

    private final List<Block.Alignment> columns;
    private final List<List<Run>> header;
    private final List<List<List<Run>>> rows;
    private final List<List<String>> longest;
    private final List<List<String>> words;

    private Grid(List<Block.Alignment> columns, List<List<Run>> header, List<List<List<Run>>> rows) {
        this.header = header;
        this.rows = rows;
        this.columns = IntStream.range(0, columns.size()).mapToObj(c -> alignment(columns.get(c), c)).toList();
        this.longest = IntStream.range(0, columns.size()).mapToObj(column -> longest(lines(column))).toList();
        this.words = IntStream.range(0, columns.size()).mapToObj(column -> longest(lines(column).flatMap(ENDS::splitAsStream))).toList();
    }

    /** @param body what is done to the runs of cells below the head */
    static Grid of(Block.Table table, Function<Block.Cell, List<Run>> runs, UnaryOperator<List<Run>> body) {
        return new Grid(table.columns(), table.header().stream().map(runs).toList(),
                table.rows().stream().map(row -> row.stream().map(runs).map(body).toList()).toList());
    }

    int columns() {
        return columns.size();
    }

    int rows() {
        return rows.size();
    }

    Block.Alignment alignment(int column) {
        return columns.get(column);
    }

    /** The cells of a row; of the head for -1. */
    List<List<Run>> cells(int row) {
        return row < 0 ? header : rows.get(row);
    }

    /** Whether the first column is the one at the right. */
    boolean rightToLeft() {
        return Direction.rightToLeft(Run.textOf(joined(headed() || rows.isEmpty() ? -1 : 0)));
    }

    boolean headed() {
        return header.stream().anyMatch(cell -> !Run.textOf(cell).isBlank());
    }

    /** The longest lines of a column, to be measured. */
    List<String> longest(int column) {
        return longest.get(column);
    }

    /** The longest words of a column, parts of words with hyphens by themselves, to be measured. */
    List<String> words(int column) {
        return words.get(column);
    }

    /** The runs of a row, a tab between cells. */
    List<Run> joined(int row) {
        List<Run> all = new ArrayList<>();
        for (List<Run> cell : cells(row)) {
            if (cell != cells(row).getFirst()) {
                all.add(Run.of("\t"));
            }
            all.addAll(cell);
        }
        return all;
    }

    private Stream<String> column(int column) {
        return rows.stream().map(row -> row.get(column).stream().filter(run -> !run.looks().contains(Look.NOTE_MARK)).map(Run::text)
                .collect(Collectors.joining()).strip());
    }

    private Block.Alignment alignment(Block.Alignment written, int column) {
        boolean figures = rows.size() > 1 && column(column).anyMatch(text -> FIGURE.matcher(text).matches())
                && column(column).allMatch(text -> text.length() < 2 || FIGURE.matcher(text).matches());
        return figures ? Block.Alignment.END : written;
    }

    private Stream<String> lines(int column) {
        return Stream.concat(Stream.of(Run.textOf(header.get(column))), column(column)).flatMap(String::lines);
    }

    private static List<String> longest(Stream<String> texts) {
        return texts.sorted(Comparator.comparingInt(String::length).reversed()).limit(SAMPLES).toList();
    }
}
