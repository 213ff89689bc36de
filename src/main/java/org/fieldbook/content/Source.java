package org.fieldbook.content;

import java.util.Map;

/**
 * A work that documents cite, from the library's bibliography.
 *
 * @param key    what documents write
 * @param type   the BibTeX entry type, in lower case
 * @param fields BibTeX fields in lower case, braces and escapes resolved
 * @param line   where its entry begins in the file, from 1
 */
public record Source(String key, String type, Map<String, String> fields, int line) {
    public Source {
        fields = Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Author and year as a citation in a text gives them: {@code International Labour Organization 2022}. */
    public String shortForm() {
        String author = field("author").isEmpty() ? field("institution").isEmpty() ? field("title") : field("institution") : field("author");
        return field("year").isEmpty() ? author : author + " " + field("year");
    }
}
