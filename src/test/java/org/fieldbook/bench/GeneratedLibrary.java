package org.fieldbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.content.Facet;

/**
 * A library of any size, made of the words and the vocabularies of a real one; always the same for the same size.
 *
 * <p>Vocabulary grows with the size, lengths and facet values are skewed, and there are long manuals among the short documents.
 */
public final class GeneratedLibrary {
    private static final int WORDS_EACH = 800;
    private static final int FILES_IN_FOLDER = 1_000;
    /** Names how the documents were made: a folder made otherwise is made again. */
    private static final String COMPLETE = ".made-1";

    private static final Pattern ID = Pattern.compile("^- *\\{? *id: *\"?([\\w-]+)");

    private final Path real;
    private final Path folder;

    private GeneratedLibrary(Path real, Path folder) {
        this.real = real;
        this.folder = folder;
    }

    /** The folder of a library of that many documents below another folder; made when it is not there yet. */
    public static Path of(Path real, Path below, int documents) throws IOException {
        Path folder = below.resolve("library-" + documents);
        if (!Files.exists(folder.resolve(COMPLETE))) {
            GeneratedLibrary library = new GeneratedLibrary(real, folder);
            library.copyVocabulary();
            library.write(0, documents);
            Files.createFile(folder.resolve(COMPLETE));
        }
        return folder;
    }

    /** Puts more documents into a folder, such as a library of that size would get next. */
    static void more(Path real, Path folder, int documents, int added) throws IOException {
        new GeneratedLibrary(real, folder).write(documents, documents + added);
    }

    private void write(int from, int to) throws IOException {
        WordSource words = WordSource.of(texts(real), (long) WORDS_EACH * to);
        Map<Facet, List<String>> values = values();
        for (int i = from; i < to + FILES_IN_FOLDER; i += FILES_IN_FOLDER) {
            Files.createDirectories(file(i).getParent());
        }
        IntStream.range(from, to).parallel().forEach(i -> {
            try {
                Files.writeString(file(i), GeneratedDocument.of(i, to, values, words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Path file(int number) {
        return folder.resolve(String.format("%03d", number / FILES_IN_FOLDER)).resolve(GeneratedDocument.id(number) + ".md");
    }

    private void copyVocabulary() throws IOException {
        Path own = Files.createDirectories(folder.resolve("vocabulary"));
        try (Stream<Path> files = Files.list(real.resolve("vocabulary"))) {
            for (Path file : files.toList()) {
                Files.write(own.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private Map<Facet, List<String>> values() throws IOException {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : List.of(Facet.THEME, Facet.COUNTRY, Facet.PARTNERSHIP, Facet.SECTOR, Facet.ORGANISATION, Facet.TARGET_GROUP)) {
            try (Stream<String> lines = Files.lines(real.resolve("vocabulary").resolve(facet.key() + ".yaml"))) {
                values.put(facet, lines.map(ID::matcher).filter(Matcher::find).map(id -> id.group(1)).toList());
            }
        }
        return values;
    }

    /** The bodies of the real documents, in the order of their files. */
    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
                texts.add(text.substring(end < 0 ? 0 : end + 5).replaceAll("\\]\\([^)]*\\)|\\[\\^[^\\]]*\\]:?", " "));
            }
        }
        return texts;
    }
}
