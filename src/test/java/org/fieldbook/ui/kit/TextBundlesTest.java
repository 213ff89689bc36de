package org.fieldbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the words of every package together: each in three languages, each written so that it can be filled in. */
class TextBundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().matches("(texts|problems)\\.properties")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInThreeLanguages(Path english) throws IOException {
        Properties words = read(english);
        for (String language : List.of("fr", "es")) {
            Properties other = read(english.resolveSibling(english.getFileName().toString().replace(".properties", "_" + language + ".properties")));
            assertThat(other.stringPropertyNames()).as("keys of %s in %s", english, language).containsExactlyInAnyOrderElementsOf(words.stringPropertyNames());
        }
    }

    /** A message format takes a lone apostrophe for a quotation; a plain text shows a doubled one as it is. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreDoubledWhereAndOnlyWhereATextIsFilledIn(Path english) throws IOException {
        for (String language : List.of("", "_fr", "_es")) {
            Properties words = read(english.resolveSibling(english.getFileName().toString().replace(".properties", language + ".properties")));
            words.stringPropertyNames().forEach(key -> {
                String text = words.getProperty(key);
                boolean filled = text.contains("{0");
                assertThat(text.replace("''", "")).as("%s%s: %s", english, language, key).satisfies(rest -> {
                    if (filled) {
                        assertThat(rest).doesNotContain("'");
                    } else {
                        assertThat(text).doesNotContain("''");
                    }
                });
            });
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
