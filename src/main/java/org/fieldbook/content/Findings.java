package org.fieldbook.content;

import java.nio.file.Path;
import java.util.List;

/** Collects the problems of one file. */
record Findings(Path file, List<Problem> problems) {

    void add(int line, Problem.What what, String... about) {
        problems.add(Problem.at(file, line, what, about));
    }
}
