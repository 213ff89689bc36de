package org.fieldbook.search;

import java.util.Set;

/** The headings under which documents say where something comes from. */
final class Backmatter {
    private static final Set<String> HEADINGS = Set.of("sources", "source", "references", "reference list", "bibliography", "works cited",
            "further reading", "acknowledgements", "where to get it", "links", "références", "bibliographie", "remerciements", "pour aller plus loin",
            "fuentes", "referencias", "bibliografía", "agradecimientos");

    private Backmatter() {
    }

    static boolean is(String heading) {
        return HEADINGS.contains(Tokens.normal(heading.strip()));
    }
}
