package org.fieldbook.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every footnote mark has its note, every note a mark, and every note that cites a source a known one. */
final class FootnoteCheck {
    /** A mark without note comes out of the parser as text. */
    private static final Pattern UNDEFINED = Pattern.compile("\\[\\^([^\\]\\s]+)]");

    private FootnoteCheck() {
    }

    static void check(List<Block> blocks, SourceCheck sources, Findings findings) {
        Set<String> marks = new HashSet<>();
        InlineWalk.each(blocks, (inline, line) -> {
            switch (inline) {
                case Inline.FootnoteMark(String label) -> marks.add(label);
                case Inline.Text(String text) -> undefined(text, line, findings);
                case Inline.Emphasis _, Inline.Strong _, Inline.Strikethrough _, Inline.Code _, Inline.Link _, Inline.Image _, Inline.Break _, Inline.Html _ -> { }
            }
        });
        Map<String, Integer> seen = new HashMap<>();
        for (Block.Footnote note : BlockWalk.all(blocks, Block.Footnote.class)) {
            Integer first = seen.putIfAbsent(note.label(), note.line());
            if (first != null) {
                findings.add(note.line(), Problem.What.FOOTNOTE_TWICE, note.label(), first.toString());
            } else if (!marks.contains(note.label())) {
                findings.add(note.line(), Problem.What.FOOTNOTE_UNUSED, note.label());
            }
            sources.checkNote(note, findings);
        }
    }

    private static void undefined(String text, int line, Findings findings) {
        Matcher mark = UNDEFINED.matcher(text);
        while (mark.find()) {
            findings.add(line, Problem.What.FOOTNOTE_MISSING, mark.group(1));
        }
    }
}
