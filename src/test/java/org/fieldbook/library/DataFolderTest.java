package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path home;

    @Test
    void linuxKeepsDataWhereTheDesktopSays() {
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", home.resolve("xdg").toString()), home)).isEqualTo(home.resolve("xdg/fieldbook"));
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "relative"), home)).isEqualTo(home.resolve(".local/share/fieldbook"));
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", ""), home)).isEqualTo(home.resolve(".local/share/fieldbook"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertThat(DataFolder.of("Mac OS X", Map.of(), home)).isEqualTo(home.resolve("Library/Application Support/Fieldbook"));
        assertThat(DataFolder.of("Windows 11", Map.of("LOCALAPPDATA", home.resolve("L").toString()), home)).isEqualTo(home.resolve("L/Fieldbook"));
        assertThat(DataFolder.of("Windows 11", Map.of(), home)).isEqualTo(home.resolve("AppData/Local/Fieldbook"));
    }
}
