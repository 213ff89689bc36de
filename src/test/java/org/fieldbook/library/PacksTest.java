package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {
    @TempDir
    private Path folder;

    @Test
    void theShippedLibraryComesFirstAndInstalledPacksFollowByName() throws IOException {
        Path shipped = Files.createDirectories(folder.resolve("shipped"));
        Files.createDirectories(folder.resolve("data/packs/zebra"));
        Files.createDirectories(folder.resolve("data/packs/ant"));
        Files.writeString(folder.resolve("data/packs/stray.zip"), "");
        String before = System.getProperty(Packs.PROPERTY);
        try {
            System.setProperty(Packs.PROPERTY, shipped.toString());
            assertThat(Packs.usual(folder.resolve("data")))
                    .isEqualTo(List.of(shipped, folder.resolve("data/packs/ant"), folder.resolve("data/packs/zebra")));
            assertThat(Packs.usual(folder.resolve("none"))).containsExactly(shipped);
        } finally {
            restore(before);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(Packs.PROPERTY);
        } else {
            System.setProperty(Packs.PROPERTY, before);
        }
    }
}
