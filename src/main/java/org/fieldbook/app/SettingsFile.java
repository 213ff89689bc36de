package org.fieldbook.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldbook.ui.kit.Theme;

/** The settings on disk: read with defaults for whatever is missing or wrong, written beside and moved into place. */
final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper().configure(SerializationFeature.INDENT_OUTPUT, true);

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    Settings read() {
        try {
            return Files.exists(file) ? settings(JSON.readTree(Files.readAllBytes(file))) : Settings.initial();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be read; the usual ones are taken", e);
            return Settings.initial();
        }
    }

    /** Takes what is there and can be used; everything else is as a new reader has it. */
    private static Settings settings(JsonNode json) {
        Settings usual = Settings.initial();
        Theme theme = Arrays.stream(Theme.values()).filter(one -> one.name().equals(json.path("theme").asText())).findFirst().orElse(usual.theme());
        return new Settings(theme, json.path("language").asText(usual.language()), json.path("scale").asInt(usual.scale()),
                json.path("width").asDouble(usual.width()), json.path("height").asDouble(usual.height()),
                json.path("maximized").asBoolean(usual.maximized()), json.path("meaning").asBoolean(usual.meaning())).sound();
    }

    /** Old or new after a power cut, never mixed (the folder's own entry is left to the file system). */
    void write(Settings settings) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(java.nio.ByteBuffer.wrap(JSON.writeValueAsBytes(settings)));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be saved", e);
        }
    }
}
