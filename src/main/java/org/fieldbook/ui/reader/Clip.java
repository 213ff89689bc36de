package org.fieldbook.ui.reader;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** Puts things on the clipboard. On the FX thread. */
final class Clip {
    private Clip() {
    }

    /** A stretch of a page, or the whole page when it is empty: as plain text, and as Markdown for programs that ask for it. */
    static void copy(Page page, Stretch selection, boolean markdownForAll) {
        Stretch stretch = selection.isEmpty() ? Stretch.all(page) : selection;
        String markdown = Copied.markdown(page, stretch);
        ClipboardContent content = new ClipboardContent();
        content.putString(markdownForAll ? markdown : Copied.plain(page, stretch));
        content.put(markdown(), markdown);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** RFC 7763. */
    static DataFormat markdown() {
        DataFormat known = DataFormat.lookupMimeType("text/markdown");
        return known == null ? new DataFormat("text/markdown") : known;
    }
}
