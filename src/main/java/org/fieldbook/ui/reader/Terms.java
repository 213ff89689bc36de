package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.Glossary;
import org.fieldbook.content.LinkTarget;

/** Marks the first occurrence of each term of the glossary in a section, in text that is neither a link nor set apart. */
final class Terms {
    private final Glossary glossary;
    private final Set<Glossary.Entry> told = Collections.newSetFromMap(new IdentityHashMap<>());

    Terms(Glossary glossary) {
        this.glossary = glossary;
    }

    /** A new section begins: what was explained above may be forgotten by now. */
    void section() {
        told.clear();
    }

    /** The same text; a term that a line of the file ends within is found, too. */
    List<Run> mark(List<Run> runs) {
        if (glossary.entries().isEmpty()) {
            return runs;
        }
        List<Run> marked = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (Run run : runs) {
            if (isPlain(run)) {
                plain.append(run.text());
            } else {
                flush(plain, marked);
                marked.add(run);
            }
        }
        flush(plain, marked);
        return marked;
    }

    private static boolean isPlain(Run run) {
        return run.looks().isEmpty() && run.aim().isEmpty();
    }

    private void flush(StringBuilder plain, List<Run> marked) {
        String text = plain.toString();
        plain.setLength(0);
        int from = 0;
        for (Glossary.Occurrence found : glossary.in(text)) {
            if (told.add(found.entry())) {
                add(text.substring(from, found.start()), marked);
                LinkTarget entry = new LinkTarget.There(glossary.document(), found.entry().anchor());
                marked.add(new Run(text.substring(found.start(), found.end()), Set.of(Look.TERM), Optional.of(new Aim.Term(found.entry(), entry))));
                from = found.end();
            }
        }
        add(text.substring(from), marked);
    }

    private static void add(String text, List<Run> marked) {
        if (!text.isEmpty()) {
            marked.add(Run.of(text));
        }
    }
}
