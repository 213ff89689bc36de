package org.fieldbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Span;
import org.fieldbook.content.Vocabularies;

/** A small library in several languages, and shorthands to ask it. */
final class SampleLibrary {
    static final Path FOLDER = folder();
    static final Vocabularies VOCABULARIES = Vocabularies.read(List.of(FOLDER));

    private SampleLibrary() {
    }

    static SearchIndex index(Path folder) {
        SearchIndex index = SearchIndex.open(folder, VOCABULARIES);
        fill(index);
        return index;
    }

    static void fill(SearchIndex index) {
        files().forEach(file -> index.put(DocumentReader.read(file), stamp(file)));
        index.commit();
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stamp stamp(Path file) {
        return new Stamp(file, file.toString().length(), 1_000L + file.toString().length(), "hash of " + file.getFileName());
    }

    static Document text(String name, String text) {
        return DocumentReader.read(Path.of("pack", name), text);
    }

    static void put(SearchIndex index, String name, String text) {
        index.put(text(name, text), stamp(Path.of("pack", name)));
    }

    static List<String> ids(Results results) {
        return results.documents().stream().map(hit -> hit.entry().id()).toList();
    }

    static List<String> ids(SearchIndex index, String query) {
        return ids(index.search(Request.of(query)));
    }

    /** The ids of documents that hold all of a query's words. */
    static List<String> complete(SearchIndex index, String query) {
        Results results = index.search(Request.of(query));
        return ids(results).subList(0, results.understanding().complete());
    }

    static List<String> marked(String text, List<Span> spans) {
        List<String> words = new ArrayList<>();
        spans.forEach(span -> words.add(text.substring(span.start(), span.end())));
        return words;
    }

    private static Path folder() {
        try {
            return Path.of(SampleLibrary.class.getResource("library").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
