package org.fieldbook.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Document;
import org.fieldbook.content.Glossary;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.library.Library;
import org.fieldbook.search.Entry;
import org.fieldbook.ui.reader.Neighbour;
import org.fieldbook.ui.reader.Shelf;

/** Gives the reader what it needs from the library. */
record LibraryShelf(Library library) implements Shelf {
    private static final int SIMILAR = 5;
    private static final String GLOSSARY = "glossary";

    @Override
    public Optional<Document> document(String id) {
        return library.document(id);
    }

    @Override
    public String title(String id) {
        return library.index().entry(id).map(Entry::title).orElse(id);
    }

    @Override
    public Path root(Document document) {
        return library.places().packs().stream().filter(document.file().toAbsolutePath()::startsWith).findFirst()
                .orElseGet(document.file().toAbsolutePath()::getParent);
    }

    /** What the document names as related, else what is most like it. */
    @Override
    public List<Neighbour> related(String id) {
        List<Neighbour> named = library.document(id).map(document -> document.metadata().related()).orElse(List.of()).stream()
                .map(library.index()::entry).flatMap(Optional::stream).map(LibraryShelf::neighbour).distinct().toList();
        return named.isEmpty() ? library.index().similar(id, SIMILAR).stream().map(LibraryShelf::neighbour).toList() : named;
    }

    @Override
    public List<Neighbour> mentionedIn(String id) {
        return library.index().mentioning(id).stream().map(LibraryShelf::neighbour).toList();
    }

    @Override
    public Vocabularies vocabularies() {
        return library.vocabularies();
    }

    @Override
    public Bibliography bibliography() {
        return library.bibliography();
    }

    @Override
    public Glossary glossary() {
        return library.document(GLOSSARY).map(Glossary::of).orElse(Glossary.NONE);
    }

    private static Neighbour neighbour(Entry entry) {
        return new Neighbour(entry.id(), entry.title(), entry.kind());
    }
}
