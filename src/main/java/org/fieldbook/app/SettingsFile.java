package org.fieldbook.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The settings on disk: read with defaults for whatever is missing or wrong, written beside and moved into place. */
final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.INDENT_OUTPUT, true);

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    Settings read() {
        try {
            return Files.exists(file) ? JSON.readerForUpdating(Settings.initial()).forType(Settings.class)
                    .<Settings>readValue(file.toFile()).sound() : Settings.initial();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be read; the usual ones are taken", e);
            return Settings.initial();
        }
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
