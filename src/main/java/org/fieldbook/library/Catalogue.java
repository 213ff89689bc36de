package org.fieldbook.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.Problem;
import org.fieldbook.search.SearchIndex;
import org.fieldbook.search.Stamp;

/** What the library knows of every file, put together from the index and the file beside it. Used under the library's lock only. */
final class Catalogue {
    private final Path store;
    private final Map<Path, Known> files = new LinkedHashMap<>();

    private Catalogue(Path store) {
        this.store = store;
    }

    /** What was known when the index was last made safe; a file about which index and store disagree has to be read again. */
    static Catalogue load(Path store, SearchIndex index) {
        Catalogue catalogue = new Catalogue(store);
        Optional<Map<Path, Known>> stored = index.fresh() ? Optional.empty() : CatalogueFile.read(store);
        Map<Path, Stamp> stamps = index.stamps();
        index.ids().forEach((file, id) -> {
            Stamp stamp = stamps.get(file);
            catalogue.put(stored.isEmpty() || stamp == null ? Known.unsure(file, id) : known(id, stamp, stored.get().get(file)));
        });
        stored.ifPresent(map -> map.values().stream().filter(known -> !known.indexed()).forEach(catalogue::put));
        return catalogue;
    }

    private static Known known(String id, Stamp stamp, Known stored) {
        if (stored == null) {
            return new Known(stamp, id, id, false, List.of());
        }
        boolean agree = stored.stamp().hash().equals(stamp.hash()) && stored.id().equals(id);
        return agree ? stored : Known.unsure(stamp.file(), id);
    }

    /** Writes what the index has no place for; to be called before the index is made safe, so that it never knows less than the index. */
    void save() {
        CatalogueFile.write(store, files.values().stream().filter(Known::notable).toList());
    }

    Known get(Path file) {
        return files.get(file);
    }

    void put(Known known) {
        files.put(known.file(), known);
    }

    void remove(Path file) {
        files.remove(file);
    }

    Collection<Known> all() {
        return files.values();
    }

    /** How many files are in the index. */
    int indexed() {
        return (int) files.values().stream().filter(Known::indexed).count();
    }

    List<Problem> problems() {
        return files.values().stream().flatMap(known -> known.problems().stream()).toList();
    }

    /** The problems that were stored, without looking into the index. */
    static List<Problem> storedProblems(Path store) {
        return CatalogueFile.read(store).orElse(Map.of()).values().stream().flatMap(known -> known.problems().stream()).toList();
    }
}
