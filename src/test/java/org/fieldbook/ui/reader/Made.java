package org.fieldbook.ui.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.ui.kit.Texts;

/** Pages made from a text or a fixture, without a window. */
final class Made {
    private Made() {
    }

    static Page page(String markdown) {
        return page(DocumentReader.read(OpenReader.fixtures().resolve("made.md"), markdown));
    }

    static Page fixture(String name) {
        return page(DocumentReader.read(OpenReader.fixtures().resolve(name + ".md")));
    }

    static Page page(Document document) {
        return PageComposer.compose(document, new FolderShelf(OpenReader.fixtures()), Texts.of(ReaderView.class, Locale.ENGLISH));
    }

    static Page page(Path root, Document document) {
        return PageComposer.compose(document, new FolderShelf(root), Texts.of(ReaderView.class, Locale.ENGLISH));
    }

    static List<String> texts(Page page) {
        return page.pieces().stream().map(Piece::text).toList();
    }

    static Piece piece(Page page, String text) {
        return page.pieces().stream().filter(piece -> piece.text().contains(text)).findFirst().orElseThrow(() -> new AssertionError(text));
    }

    static String style(Piece piece) {
        return ((Piece.Prose) piece.body()).style();
    }
}
