package org.fieldbook.content;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Where and why a text is no YAML.
 *
 * @param line from 0; 0 when it is not known
 */
record YamlFault(int line, String why) {

    /** What was opened and never closed is noticed at the end of the text, but mended where it began. */
    static YamlFault of(YAMLException e) {
        if (!(e instanceof MarkedYAMLException marked)) {
            return new YamlFault(0, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        String why = String.valueOf(marked.getProblem());
        boolean atEnd = why.contains("stream end") || why.contains("end of stream");
        Mark mark = atEnd && marked.getContextMark() != null ? marked.getContextMark() : marked.getProblemMark();
        return new YamlFault(mark == null ? 0 : mark.getLine(), why);
    }
}
