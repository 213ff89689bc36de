package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("new folder").resolve("settings.json");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Settings chosen = new Settings(Theme.HIGH_CONTRAST, "es", 150, 900, 700, true, false);
        new SettingsFile(file).write(chosen);
        assertThat(new SettingsFile(file).read()).isEqualTo(chosen);
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        new SettingsFile(file).write(Settings.initial());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"theme\": 7, \"language\": \"xx\", \"scale\": \"large\"}", "{\"width\": -5, \"scale\": 9000}"})
    void whatCannotBeUsedIsAsForANewReader(String json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        Settings read = new SettingsFile(file).read();
        assertThat(read.theme()).isEqualTo(Theme.LIGHT);
        assertThat(read.scale()).isBetween(80, 250);
        assertThat(read.width()).isBetween(640.0, 10_000.0);
        assertThat(Settings.LANGUAGES).contains(read.language());
        assertThat(read.meaning()).isTrue();
    }

    @Test
    void whatIsThereIsTakenThoughTheRestIsNot() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\": \"DARK\", \"later\": {\"more\": 1}}");
        assertThat(new SettingsFile(file).read().theme()).isEqualTo(Theme.DARK);
    }
}
