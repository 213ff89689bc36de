package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {
    @TempDir
    Path devices;

    @Test
    void seesNoCardWhereOnlyAScreenIs() throws IOException {
        Files.createDirectories(devices.resolve("dri"));
        Files.createFile(devices.resolve("dri/card0"));

        assertThat(Graphics.hasCard(devices)).isFalse();
        assertThat(Graphics.hasCard(devices.resolve("none"))).isFalse();
    }

    @Test
    void seesACardThatDraws() throws IOException {
        Files.createDirectories(devices.resolve("dri"));
        Files.createFile(devices.resolve("dri/renderD128"));

        assertThat(Graphics.hasCard(devices)).isTrue();
    }

    @Test
    void seesACardThatTheKernelDoesNotDrive() throws IOException {
        Files.createFile(devices.resolve("nvidiactl"));

        assertThat(Graphics.hasCard(devices)).isTrue();
    }
}
