package org.fieldbook.ui.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Glossary;
import org.fieldbook.content.Vocabularies;

/** The documents of one folder, read when they are asked for. */
final class FolderShelf implements Shelf {
    private final Path root;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Vocabularies vocabularies;
    private final Bibliography bibliography;

    FolderShelf(Path root) {
        this.root = real(root);
        this.vocabularies = Vocabularies.read(List.of(root));
        this.bibliography = Bibliography.read(List.of(root));
        try (Stream<Path> found = Files.walk(this.root)) {
            found.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> files.put(file.getFileName().toString().replace(".md", ""), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Document> document(String id) {
        return Optional.ofNullable(files.get(id)).filter(Files::exists).map(DocumentReader::read);
    }

    @Override
    public String title(String id) {
        return document(id).map(Document::title).orElse(id);
    }

    @Override
    public Path root(Document document) {
        return root;
    }

    @Override
    public List<Neighbour> related(String id) {
        return document(id).map(document -> document.metadata().related()).orElse(List.of()).stream()
                .flatMap(other -> document(other).stream())
                .map(other -> new Neighbour(other.id(), other.title(), other.metadata().kind())).toList();
    }

    @Override
    public List<Neighbour> mentionedIn(String id) {
        return List.of();
    }

    @Override
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    @Override
    public Bibliography bibliography() {
        return bibliography;
    }

    @Override
    public Glossary glossary() {
        return document("glossary").map(Glossary::of).orElse(Glossary.NONE);
    }
}
