package org.fieldbook.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.content.Block;
import org.fieldbook.content.Document;
import org.fieldbook.content.Inline;
import org.fieldbook.content.LinkTarget;

/** Writes a document as one page of HTML without styles or scripts; HTML that stands in the document is shown, not passed on. */
final class DocumentHtml {

    /** A whole page of those blocks. */
    String of(Document document, List<Block> blocks) {
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(document.metadata().lang()) + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + escaped(document.title()) + "</title>\n</head>\n<body>\n" + blocks(blocks) + "\n</body>\n</html>\n";
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> "<h" + heading.level() + " id=\"" + escaped(heading.anchor()) + "\">" + inlines(heading.text()) + "</h" + heading.level() + ">";
            case Block.Paragraph paragraph -> "<p>" + inlines(paragraph.text()) + "</p>";
            case Block.ItemList list -> list(list);
            case Block.Quote quote -> "<blockquote>\n" + blocks(quote.blocks()) + "\n</blockquote>";
            case Block.Callout callout -> callout(callout);
            case Block.Code code -> "<pre><code>" + escaped(code.text()) + "</code></pre>";
            case Block.Table table -> table(table);
            case Block.Rule _ -> "<hr>";
            case Block.Html html -> html.text().startsWith("<!--") ? "" : "<pre>" + escaped(html.text()) + "</pre>";
            case Block.SpeakerNote note -> "<aside>" + inlines(note.text()) + "</aside>";
            case Block.Footnote note -> "<div id=\"fn-" + escaped(note.label()) + "\"><sup>" + escaped(note.label()) + "</sup> " + blocks(note.blocks()) + "</div>";
            case Block.LinkDefinition _ -> "";
            case Block.Plain plain -> "<pre>" + escaped(plain.text()) + "</pre>";
        };
    }

    private String list(Block.ItemList list) {
        String items = list.items().stream().map(item -> "<li>" + tick(item) + item(item.blocks()) + "</li>").collect(Collectors.joining("\n"));
        String start = list.start().filter(number -> number != 1).map(number -> " start=\"" + number + "\"").orElse("");
        return list.ordered() ? "<ol" + start + ">\n" + items + "\n</ol>" : "<ul>\n" + items + "\n</ul>";
    }

    private static String tick(Block.Item item) {
        return item.done().map(done -> "<input type=\"checkbox\" disabled" + (done ? " checked" : "") + "> ").orElse("");
    }

    private String item(List<Block> blocks) {
        return blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph only ? inlines(only.text()) : blocks(blocks);
    }

    private String callout(Block.Callout callout) {
        String title = callout.title().isEmpty() ? escaped(callout.kind()) : inlines(callout.title());
        return "<blockquote class=\"" + escaped(callout.kind()) + "\">\n<p><strong>" + title + "</strong></p>\n" + blocks(callout.blocks()) + "\n</blockquote>";
    }

    private String table(Block.Table table) {
        String rows = table.rows().stream().map(row -> row(table, row, "td")).collect(Collectors.joining("\n"));
        return "<table>\n<thead>\n" + row(table, table.header(), "th") + "\n</thead>\n<tbody>\n" + rows + "\n</tbody>\n</table>";
    }

    private String row(Block.Table table, List<Block.Cell> cells, String tag) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String align = i >= table.columns().size() ? "" : switch (table.columns().get(i)) {
                case START -> "";
                case CENTRE -> " style=\"text-align: center\"";
                case END -> " style=\"text-align: end\"";
            };
            row.append('<').append(tag).append(align).append('>').append(inlines(cells.get(i).text())).append("</").append(tag).append('>');
        }
        return row.append("</tr>").toString();
    }

    private String inlines(List<Inline> inlines) {
        return inlines.stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> escaped(text.text());
            case Inline.Emphasis emphasis -> "<em>" + inlines(emphasis.text()) + "</em>";
            case Inline.Strong strong -> "<strong>" + inlines(strong.text()) + "</strong>";
            case Inline.Strikethrough struck -> "<del>" + inlines(struck.text()) + "</del>";
            case Inline.Code code -> "<code>" + escaped(code.text()) + "</code>";
            case Inline.Link link -> link(link);
            case Inline.Image image -> "<em>" + inlines(image.alternative()) + "</em>";
            case Inline.FootnoteMark mark -> "<sup><a href=\"#fn-" + escaped(mark.label()) + "\">" + escaped(mark.label()) + "</a></sup>";
            case Inline.Break end -> end.hard() ? "<br>\n" : "\n";
            case Inline.Html html -> html.text().startsWith("<!--") ? "" : escaped(html.text());
        };
    }

    private String link(Inline.Link link) {
        return switch (link.target()) {
            case LinkTarget.Here here -> anchor("#" + here.anchor(), link);
            case LinkTarget.There there -> anchor(OpenCommand.address(there.anchor().isEmpty() ? there.document() : there.document() + "#" + there.anchor()), link);
            case LinkTarget.Outside outside -> anchor(outside.address(), link);
            case LinkTarget.Resource _, LinkTarget.Refused _ -> inlines(link.text());
        };
    }

    private String anchor(String address, Inline.Link link) {
        return "<a href=\"" + escaped(address) + "\">" + inlines(link.text()) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
