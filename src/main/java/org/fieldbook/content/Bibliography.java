package org.fieldbook.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources of a library, read from {@code sources.bib} at the top of each pack. Immutable. */
public final class Bibliography {
    /** The name of the file at the top of a pack. */
    static final String FILE = "sources.bib";

    private final Map<String, Source> sources;
    private final List<Problem> problems;

    private Bibliography(Map<String, Source> sources, List<Problem> problems) {
        this.sources = sources;
        this.problems = List.copyOf(problems);
    }

    /** Reads the bibliographies of all packs; where two define one key, the first wins. Never throws for what files hold. */
    public static Bibliography read(List<Path> roots) {
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path root : roots) {
            Path file = root.resolve(FILE);
            if (Files.isRegularFile(file)) {
                BibliographyFile.read(file, problems).forEach(sources::putIfAbsent);
            }
        }
        return new Bibliography(sources, problems);
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    public Collection<Source> all() {
        return sources.values();
    }

    public List<Problem> problems() {
        return problems;
    }
}
