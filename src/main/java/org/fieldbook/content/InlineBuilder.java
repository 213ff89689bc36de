package org.fieldbook.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the parser's inline nodes into ours; bare web addresses become links, neighbouring texts become one. */
final class InlineBuilder {
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"\\u0000-\\u001f]{3,2000}");

    /** Deeper emphasis and the like stay as they were written, so that whoever walks them needs no large stack. */
    private static final int DEEPEST = 40;

    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Document document;
    private final boolean inLink;
    private final int depth;

    private InlineBuilder(Document document, boolean inLink, int depth) {
        this.document = document;
        this.inLink = inLink;
        this.depth = depth;
    }

    /** @param document where references are defined; the parser loses the way to it for some nodes in lists */
    static List<Inline> of(Node parent, Document document) {
        InlineBuilder builder = new InlineBuilder(document, false, 1);
        builder.addChildren(parent);
        return builder.done();
    }

    /** The inlines of a paragraph without its first {@code skip} characters, which must be plain. */
    static List<Inline> after(Node parent, int skip, Document document) {
        InlineBuilder builder = new InlineBuilder(document, false, 1);
        int from = parent.getStartOffset() + skip;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getEndOffset() <= from) {
                continue;
            }
            if (child.getStartOffset() < from && child instanceof Text) {
                builder.text.append(child.getChars().subSequence(from - child.getStartOffset()).unescape());
            } else {
                builder.add(child);
            }
        }
        return builder.done();
    }

    private List<Inline> inner(Node parent, boolean link) {
        InlineBuilder builder = new InlineBuilder(document, inLink || link, depth + 1);
        builder.addChildren(parent);
        return builder.done();
    }

    private void addChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        if (depth > DEEPEST && node.hasChildren()) {
            raw(node);
            return;
        }
        switch (node) {
            case Text plain -> text.append(meant(plain.getChars()));
            case TextBase base -> addChildren(base);
            case HtmlEntity entity -> entity(entity.getChars());
            case Emphasis emphasis -> put(new Inline.Emphasis(inner(emphasis, false)));
            case StrongEmphasis strong -> put(new Inline.Strong(inner(strong, false)));
            case Strikethrough struck -> put(new Inline.Strikethrough(inner(struck, false)));
            case Code code -> code(code);
            case Link link -> link(link);
            case Image image -> put(new Inline.Image(inner(image, true), image.getUrl().unescape(), image.getTitle().unescape()));
            case AutoLink auto -> address(auto.getText().toString(), auto.getText().toString());
            case MailLink mail -> address(mail.getText().toString(), "mailto:" + mail.getText());
            case WikiNode wiki -> wiki(wiki);
            case ImageRef image -> imageReference(image);
            case LinkRef link -> linkReference(link);
            case Footnote footnote -> footnote(footnote);
            case SoftLineBreak _ -> put(new Inline.Break(false));
            case HardLineBreak _ -> put(new Inline.Break(true));
            case HtmlInlineBase html -> put(new Inline.Html(html.getChars().toString()));
            default -> unknown(node);
        }
    }

    /** What text stands for; the parser would look for escapes and entities with a pattern, also where there can be none. */
    private static String meant(BasedSequence chars) {
        String written = chars.toString();
        return written.indexOf('\\') < 0 && written.indexOf('&') < 0 ? written : chars.unescape();
    }

    private void unknown(Node node) {
        if (node.hasChildren()) {
            addChildren(node);
        } else {
            text.append(node.getChars().unescape());
        }
    }

    private void address(String shown, String destination) {
        put(new Inline.Link(List.of(new Inline.Text(shown)), LinkTarget.of(destination), ""));
    }

    /** What stands between the brackets is destination and text, parted by a stroke that a table forces to be escaped. */
    private void wiki(WikiNode wiki) {
        boolean picture = wiki instanceof WikiImage;
        String[] parts = wiki.getChars().toString().substring(picture ? 3 : 2).replaceFirst("]]$", "").replace("\\|", "|").split("\\|", 2);
        List<Inline> shown = List.of(new Inline.Text(parts[parts.length - 1].strip()));
        String destination = parts[0].strip();
        int hash = destination.indexOf('#');
        put(picture ? new Inline.Image(shown, destination, "")
                : new Inline.Link(shown, hash < 0 ? LinkTarget.ofWiki(destination, "")
                        : LinkTarget.ofWiki(destination.substring(0, hash), destination.substring(hash + 1)), ""));
    }

    /** A destination whose pointed brackets do not match makes no link (CommonMark 0.31, 6.3), though the parser takes it for one. */
    private void link(Link link) {
        String url = link.getUrl().toString();
        BasedSequence chars = link.getChars();
        if (url.startsWith("<") || url.endsWith("\\") && chars.endsWith(">)")) {
            raw(link);
        } else {
            put(new Inline.Link(inner(link, true), LinkTarget.of(link.getUrl().unescape()), link.getTitle().unescape()));
        }
    }

    /** A number no character has stays as it was written. */
    private void entity(BasedSequence chars) {
        String meant = chars.unescape();
        text.append(meant.equals("\uFFFD") && chars.length() > "&#1234567;".length() ? chars.toString() : meant);
    }

    private void linkReference(LinkRef link) {
        Reference target = definition(link);
        if (target == null) {
            raw(link);
        } else {
            put(new Inline.Link(shown(link), LinkTarget.of(target.getUrl().unescape()), target.getTitle().unescape()));
        }
    }

    private void imageReference(ImageRef image) {
        Reference target = definition(image);
        if (target == null) {
            raw(image);
        } else {
            put(new Inline.Image(shown(image), target.getUrl().unescape(), target.getTitle().unescape()));
        }
    }

    private Reference definition(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(document) : null;
    }

    private List<Inline> shown(RefNode node) {
        return node.hasChildren() ? inner(node, true) : List.of(new Inline.Text(node.getReference().unescape()));
    }

    /** What looked like a link and is none is text, brackets and all; what stands inside keeps its markup. */
    private void raw(Node node) {
        if (!node.hasChildren()) {
            text.append(node.getChars().unescape());
            return;
        }
        BasedSequence chars = node.getChars();
        text.append(chars.baseSubSequence(node.getStartOffset(), node.getFirstChild().getStartOffset()).unescape());
        addChildren(node);
        text.append(chars.baseSubSequence(node.getLastChild().getEndOffset(), node.getEndOffset()).unescape());
    }

    private void footnote(Footnote footnote) {
        if (footnote.isDefined()) {
            put(new Inline.FootnoteMark(footnote.getText().toString()));
        } else {
            text.append(footnote.getChars().unescape());
        }
    }

    /** Inside a table a stroke in code has to be escaped too. */
    private void code(Code code) {
        String written = codeText(code.getText());
        put(new Inline.Code(code.getAncestorOfType(TableCell.class) == null ? written : written.replace("\\|", "|")));
    }

    /** Line ends become spaces, and one space is taken from both ends when both have one (CommonMark 0.31, 6.1). */
    private static String codeText(BasedSequence chars) {
        String code = chars.toString().replaceAll("\\R", " ");
        boolean padded = code.length() > 2 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        return padded ? code.substring(1, code.length() - 1) : code;
    }

    private void put(Inline inline) {
        flush();
        inlines.add(inline);
    }

    private List<Inline> done() {
        flush();
        return inlines;
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        String all = text.toString();
        text.setLength(0);
        int from = 0;
        Matcher address = ADDRESS.matcher(all);
        while (!inLink && all.contains("://") && address.find()) {
            String found = withoutTail(address.group());
            plain(all.substring(from, address.start()));
            inlines.add(new Inline.Link(List.of(new Inline.Text(found)), LinkTarget.of(found), ""));
            from = address.start() + found.length();
        }
        plain(all.substring(from));
    }

    private void plain(String part) {
        if (!part.isEmpty()) {
            inlines.add(new Inline.Text(part));
        }
    }

    private static String withoutTail(String address) {
        int end = address.length();
        while (end > 8 && ".,;:!?'\")*_~]".indexOf(address.charAt(end - 1)) >= 0
                && !(address.charAt(end - 1) == ')' && address.indexOf('(') >= 0)) {
            end--;
        }
        return address.substring(0, end);
    }
}
