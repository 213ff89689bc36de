package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.content.Block;
import org.fieldbook.content.LinkTarget;

/** Writes pieces as the Markdown they could have come from. */
final class MarkdownWriter {
    private MarkdownWriter() {
    }

    static String piece(Piece piece, List<Run> runs, boolean opening) {
        Setting setting = piece.setting();
        String lead = opening ? setting.lead() : setting.rest();
        return switch (piece.body()) {
            case Piece.Prose prose -> prose(prose.style(), lead, setting.rest(), runs);
            case Piece.Row _ -> setting.rest() + row(cells(runs));
            case Piece.Picture picture -> lead + "![" + escaped(picture.alternative()) + "](" + picture.source() + ")";
            case Piece.Rule rule -> rule.written() ? lead + "---" : "";
            case Piece.Slider _, Piece.Chart _, Piece.Facts _ -> "";
        };
    }

    /** A table begins with its head and a line of dashes, whichever row the stretch begins with. */
    static String tableHead(Setting setting, Grid grid, int row, String written) {
        String head = row < 0 ? written : setting.rest() + row(grid.cells(-1).stream().map(MarkdownWriter::cell).toList());
        String dashes = setting.rest() + row(IntStream.range(0, grid.columns()).mapToObj(c -> dashes(grid.alignment(c))).toList());
        return head + "\n" + dashes + (row < 0 ? "" : "\n" + written);
    }

    private static String prose(String style, String lead, String rest, List<Run> runs) {
        return switch (style) {
            case "title" -> "# " + inline(runs);
            case "foot-head" -> "## " + inline(runs);
            case "code" -> fenced(Run.textOf(runs), lead, rest);
            case "plain" -> lead + Run.textOf(runs).replace("\n", "\n" + rest);
            case "callout-head" -> (lead + inline(runs.isEmpty() ? runs : runs.subList(1, runs.size())).strip()).stripTrailing();
            case "speaker-head" -> "";
            case "speaker-text" -> lead + "Note: " + inline(runs);
            default -> runs.isEmpty() ? "" : lead + inline(runs).replace("\n", "\\\n" + rest);
        };
    }

    private static String fenced(String text, String lead, String rest) {
        String fence = "`".repeat(Math.max(3, longestTicks(text) + 1));
        return lead + fence + "\n" + rest + text.replace("\n", "\n" + rest) + "\n" + rest + fence;
    }

    private static int longestTicks(String text) {
        int longest = 0;
        int now = 0;
        for (int i = 0; i < text.length(); i++) {
            now = text.charAt(i) == '`' ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static List<String> cells(List<Run> runs) {
        List<String> cells = new ArrayList<>();
        List<Run> cell = new ArrayList<>();
        for (Run run : runs) {
            if (run.text().equals("\t")) {
                cells.add(cell(cell));
                cell = new ArrayList<>();
            } else {
                cell.add(run);
            }
        }
        cells.add(cell(cell));
        return cells;
    }

    private static String cell(List<Run> runs) {
        return inline(runs).replace("|", "\\|").replace("\n", "<br>");
    }

    private static String dashes(Block.Alignment alignment) {
        return switch (alignment) {
            case START -> "---";
            case CENTRE -> ":-:";
            case END -> "--:";
        };
    }

    /** Neighbouring runs of one link become one link. */
    private static String inline(List<Run> runs) {
        StringBuilder all = new StringBuilder();
        int i = 0;
        while (i < runs.size()) {
            Run run = runs.get(i);
            if (run.aim().orElse(null) instanceof Aim.Follow(LinkTarget target, _)) {
                StringBuilder shown = new StringBuilder();
                for (; i < runs.size() && runs.get(i).aim().equals(run.aim()); i++) {
                    shown.append(dressed(runs.get(i)));
                }
                all.append('[').append(shown).append("](").append(destination(target)).append(')');
            } else {
                all.append(single(run));
                i++;
            }
        }
        return all.toString();
    }

    private static String single(Run run) {
        return switch (run.aim().orElse(null)) {
            case Aim.ToNote(String label, _) -> "[^" + label + "]";
            case Aim.FromNote _ -> "";
            case Aim.Follow _, Aim.Term _ -> dressed(run);
            case null -> dressed(run);
        };
    }

    /** Spaces stay outside the marks: Markdown does not see emphasis that begins or ends with one. */
    private static String dressed(Run run) {
        String text = run.text();
        if (text.isBlank()) {
            return text;
        }
        String inner = text.strip();
        String marks = (run.looks().contains(Look.STRONG) ? "**" : "") + (run.looks().contains(Look.EMPHASIS) ? "*" : "")
                + (run.looks().contains(Look.STRUCK) ? "~~" : "");
        String words = run.looks().contains(Look.CODE) ? "`" + inner + "`" : escaped(inner);
        int at = text.indexOf(inner);
        return text.substring(0, at) + marks + words + new StringBuilder(marks).reverse() + text.substring(at + inner.length());
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*\\[\\]]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[A-Za-z/!]))", "\\\\$1");
    }

    private static String destination(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Here(String anchor) -> "#" + anchor;
            case LinkTarget.There(String document, String anchor) -> document + ".md" + (anchor.isEmpty() ? "" : "#" + anchor);
            case LinkTarget.Outside(String address) -> address;
            case LinkTarget.Resource(String path) -> path;
            case LinkTarget.Refused(String destination) -> destination;
        };
    }
}
