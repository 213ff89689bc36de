package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line as users do: in a process of its own, here without a single jar of the window. */
@Timeout(120)
class FreshProgramTest {
    private static final Pattern WINDOW = Pattern.compile("javafx|jfx|atlantafx|ikonli|testfx", Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {
    }

    @BeforeEach
    void makePack() throws IOException {
        Files.createDirectories(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/brazil.md"), "---\nid: brazil\n---\n# Café workers\n\n## Saving\n\nWaste pickers saved “together”.\n");
    }

    @Test
    void everyVerbWorksWithoutTheWindow() throws Exception {
        assertThat(run("index").out().strip()).matches("documents 1, sections \\d+, problems 0, seconds \\d+\\.\\d");
        Said search = run("search", "waste pickers", "--json");
        assertThat(search.code()).isZero();
        assertThat(search.err()).isEmpty();
        assertThat(search.out()).contains("\"id\" : \"brazil\"", "Café workers");
        assertThat(run("show", "brazil#saving").out()).isEqualToIgnoringNewLines("## Saving\n\nWaste pickers saved “together”.\n");
        assertThat(run("check")).isEqualTo(new Said(0, "", ""));
        assertThat(run("search", "xylophone").code()).isEqualTo(1);
    }

    @Test
    void withoutAWindowOneSentenceNamesTheWayOn() throws Exception {
        for (Said said : List.of(run(), run("open", "brazil"))) {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().lines()).singleElement().asString().contains("fieldbook search WORDS");
        }
    }

    private Said run(String... arguments) throws IOException, InterruptedException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !WINDOW.matcher(Path.of(entry).getFileName().toString()).find()).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en", "-cp", path, Fieldbook.class.getName(), "--library", folder.resolve("pack").toString(), "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
