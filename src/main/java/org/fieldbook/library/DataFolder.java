package org.fieldbook.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folder in which the program keeps what it makes: index, notebook, lock. */
public final class DataFolder {
    private DataFolder() {
    }

    /** The platform's own place for it; the folder need not exist. */
    public static Path ofPlatform() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA")).or(() -> absolute(environment.get("APPDATA")))
                    .orElse(home.resolve("AppData").resolve("Local")).resolve("Fieldbook");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Fieldbook");
        }
        return absolute(environment.get("XDG_DATA_HOME")).orElse(home.resolve(".local").resolve("share")).resolve("fieldbook");
    }

    /** A relative path in these variables is to be left out of account. */
    private static Optional<Path> absolute(String path) {
        try {
            return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
