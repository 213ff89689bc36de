package org.fieldbook.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Problem;
import org.fieldbook.content.Vocabularies;

/**
 * The vocabularies and the bibliography of the packs, and what their files looked like when they were read.
 *
 * @param state name, size and time of each of their files
 */
record References(Vocabularies vocabularies, Bibliography bibliography, List<String> state) {

    static References read(List<Path> packs) {
        List<String> state = state(packs);
        return new References(Vocabularies.read(packs), Bibliography.read(packs), state);
    }

    /** The files of all packs that vocabularies and bibliographies are read from, as they are now. */
    static List<String> state(List<Path> packs) {
        List<String> state = new ArrayList<>();
        for (Path pack : packs) {
            add(pack.resolve("sources.bib"), state);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(pack.resolve("vocabulary"), "*.yaml")) {
                files.forEach(file -> add(file, state));
            } catch (IOException | DirectoryIteratorException e) {
                // No vocabulary, or none that can be read, which reading it will report.
                continue;
            }
        }
        return state.stream().sorted().toList();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(vocabularies.problems());
        problems.addAll(bibliography.problems());
        return problems;
    }

    private static void add(Path file, List<String> state) {
        try {
            BasicFileAttributes look = Files.readAttributes(file, BasicFileAttributes.class);
            state.add(file + " " + look.size() + " " + look.lastModifiedTime().toMillis());
        } catch (IOException e) {
            state.add(file + " -");
        }
    }
}
