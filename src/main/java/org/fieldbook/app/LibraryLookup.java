package org.fieldbook.app;

import org.fieldbook.library.Library;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.search.Understanding;
import org.fieldbook.ui.browse.BrowseView;
import org.fieldbook.ui.browse.QueryText;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.notebook.Lookup;

/**
 * Carries out saved searches for the notebook.
 *
 * <p>The search is that of the window, synonyms included, but only documents count that hold all the words and fit all the choices.
 * Whatever else the window shows depends on the rest of the library: what is near in meaning moves with every model and neighbour, few
 * complete answers let incomplete ones follow, and a word that stands nowhere is read as one that does, or as the beginning of one. A
 * document must not become new, or stop being new, because another one came or went. So meaning is left out, and relaxed, guessed and
 * corrected readings find nothing: a word that nobody has written yet may well be what the reader is waiting for.
 *
 * @param texts the words of the window
 */
record LibraryLookup(Library library, Texts texts) implements Lookup {
    /** Of a search that finds more, the documents that changed last are looked at: new ones are among them. */
    private static final int LIMIT = 5_000;

    @Override
    public Found find(String query) {
        QueryText text = QueryText.of(query, library);
        // Sorted by anything but relevance, an answer holds the complete ones alone as soon as there is one.
        Results results = library.index().search(Request.of(text.words()).with(text.selection()).with(Order.CHANGED).limited(LIMIT)
                .withoutMeaning());
        return holdsAll(results)
                ? new Found(results.totalDocuments(), results.documents().stream().map(hit -> hit.entry().id()).toList()) : Found.NOTHING;
    }

    @Override
    public String readable(String query) {
        return QueryText.of(query, library).readable(library.vocabularies(), texts.of(BrowseView.class));
    }

    private static boolean holdsAll(Results results) {
        boolean wordless = results.totalSections() == 0;
        Understanding read = results.understanding();
        return read.corrected().isEmpty() && read.guessed().isEmpty() && (wordless || read.complete() > 0);
    }
}
