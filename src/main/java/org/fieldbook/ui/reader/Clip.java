package org.fieldbook.ui.reader;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** Puts things on the clipboard. On the FX thread. */
final class Clip {
    /** RFC 7763. Held for good: the platform forgets a format that nobody holds. */
    static final DataFormat MARKDOWN = known("text/markdown");

    private Clip() {
    }

    /** A stretch of a page, or the whole page when it is empty: as plain text, and as Markdown for programs that ask for it. */
    static void copy(Page page, Stretch selection, boolean markdownForAll) {
        Stretch stretch = selection.isEmpty() ? Stretch.all(page) : selection;
        String markdown = Copied.markdown(page, stretch);
        ClipboardContent content = new ClipboardContent();
        content.putString(markdownForAll ? markdown : Copied.plain(page, stretch));
        content.put(MARKDOWN, markdown);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static DataFormat known(String type) {
        DataFormat known = DataFormat.lookupMimeType(type);
        return known == null ? new DataFormat(type) : known;
    }
}
