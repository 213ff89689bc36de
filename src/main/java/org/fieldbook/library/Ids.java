package org.fieldbook.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.content.Document;

/**
 * Gives every file an id of its own. The first file that asks for an id gets it; a later one goes by its path in its pack, so that it
 * can be found and read although two files want the same name. Which id a file gets follows from the files alone, not from the
 * order in which they came.
 */
final class Ids {
    private final List<Path> packs;

    Ids(List<Path> packs) {
        this.packs = packs;
    }

    /** Who may go by which id: the first file of the list that wants it. */
    static Map<String, Path> owners(Collection<Known> inOrder) {
        Map<String, Path> owners = new LinkedHashMap<>();
        inOrder.forEach(known -> owners.putIfAbsent(known.wanted(), known.file()));
        return owners;
    }

    /** The id of every file. */
    Map<Path, String> settle(Collection<Known> inOrder, Map<String, Path> owners) {
        Set<String> taken = new HashSet<>(owners.keySet());
        Map<Path, String> ids = new LinkedHashMap<>();
        for (Known known : inOrder) {
            boolean owner = owners.get(known.wanted()).equals(known.file());
            ids.put(known.file(), owner ? known.wanted() : free(known.file(), taken));
        }
        return ids;
    }

    /** An id that nobody has, made of the file's path, and from now on taken. */
    String free(Path file, Set<String> taken) {
        String path = path(file);
        String id = path;
        for (int i = 2; !taken.add(id); i++) {
            id = path + "~" + i;
        }
        return id;
    }

    /** The same document under another id. */
    static Document named(Document document, String id) {
        return document.id().equals(id) ? document
                : new Document(id, document.file(), document.metadata(), document.blocks(), document.sections(), document.problems());
    }

    private String path(Path file) {
        Path pack = packs.stream().filter(file::startsWith).findFirst().orElse(file.getParent());
        String path = pack.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.lastIndexOf('.'));
    }
}
