package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern GAPS = Pattern.compile("\\{\\d}|--[a-z]+|%n");

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_es"})
    void everySentenceStandsInEveryLanguageWithTheSameGapsAndOptions(String language) throws IOException {
        Properties english = load("");
        Properties other = load(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(other.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    private static java.util.List<String> gaps(String text) {
        return GAPS.matcher(text).results().map(java.util.regex.MatchResult::group).sorted().toList();
    }

    private static Properties load(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(TextsTest.class.getResourceAsStream("texts" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
