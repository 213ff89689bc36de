package org.fieldbook.ui.reader;

import java.util.List;
import java.util.Optional;
import org.fieldbook.job.Progress;
import org.fieldbook.ui.kit.Texts;

/** Makes documents ready to be shown, in the background. */
final class Opening {
    private final Shelf shelf;
    private final Texts texts;
    private final Bookkeeper bookkeeper;
    private final Pages pages = new Pages();

    /** A page, what the notebook knows of it, and the words to be marked. */
    record Opened(Page page, Bookkeeper.Known known, List<Hit> hits) {

        /** The piece to begin at: the anchor's, else that of the first marked word, else where reading stopped. */
        int first(String anchor) {
            if (!anchor.isEmpty()) {
                return page.piece(anchor).orElse(0);
            }
            if (!hits.isEmpty()) {
                // A word in the header or high up in the text is seen from the top.
                int hit = hits.getFirst().piece();
                return hit < page.body() + 2 ? 0 : hit;
            }
            return known.position() < page.pieces().size() ? Math.max(0, known.position()) : 0;
        }
    }

    Opening(Shelf shelf, Texts texts, Bookkeeper bookkeeper) {
        this.shelf = shelf;
        this.texts = texts;
        this.bookkeeper = bookkeeper;
    }

    /** Empty when there is no such document. */
    Optional<Opened> open(String id, WordMarks words, Page current, Progress progress) {
        return page(id, current, progress).map(page -> {
            progress.check();
            return new Opened(page, bookkeeper.known(page.document().id(), page), Finder.hits(page, words, progress));
        });
    }

    /** The pages made last are not to be used again: what leads to a document may have changed although its file did not. */
    void forget() {
        pages.forget();
    }

    private Optional<Page> page(String id, Page current, Progress progress) {
        return pages.find(id).or(() -> shelf.document(id).map(document -> {
            progress.check();
            boolean same = current != null && current.document().equals(document);
            return pages.put(id, same ? current : PageComposer.compose(document, shelf, texts));
        }));
    }
}
