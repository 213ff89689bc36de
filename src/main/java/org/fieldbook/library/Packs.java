package org.fieldbook.library;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the packs that are opened when nobody names one: the library that ships with the program, then those installed. */
public final class Packs {
    /** The system property that names the shipped library's folder. */
    public static final String PROPERTY = "fieldbook.content";

    private Packs() {
    }

    /** The shipped library and the packs installed in the data folder; may be empty. */
    public static List<Path> usual(Path data) {
        List<Path> installed = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(data.resolve("packs"), Files::isDirectory)) {
            folders.forEach(installed::add);
        } catch (IOException | DirectoryIteratorException e) {
            // No pack was ever installed.
            installed.clear();
        }
        return Stream.concat(shipped().stream(), installed.stream().sorted()).toList();
    }

    /** Where the shipped library is: as the property says, else beside the program, else in the folder one is in. */
    public static Optional<Path> shipped() {
        String property = System.getProperty(PROPERTY, "");
        Stream<Path> beside = program().stream().flatMap(program -> Stream.of(program.resolveSibling("content"), program.resolve("content")));
        return Stream.of(property.isBlank() ? Stream.<Path>empty() : Stream.of(Path.of(property)), beside, Stream.of(Path.of("content")))
                .flatMap(places -> places).filter(Files::isDirectory).map(path -> path.toAbsolutePath().normalize()).findFirst();
    }

    /** The folder that holds our classes: {@code lib} in an installed program, {@code target} where it is built. */
    private static Optional<Path> program() {
        try {
            CodeSource source = Packs.class.getProtectionDomain().getCodeSource();
            URI place = source == null ? null : source.getLocation().toURI();
            return place == null || !"file".equals(place.getScheme()) ? Optional.empty() : Optional.ofNullable(Path.of(place).getParent());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
