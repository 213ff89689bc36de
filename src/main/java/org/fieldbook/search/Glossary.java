package org.fieldbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;

/** The names of things in other languages, as the documents themselves give them: a heading and below it a line with its names. */
final class Glossary {
    private static final Pattern NAMES = Pattern.compile("(?m)^\\W*French: (.+?) · Spanish: (.+?)\\s*$");
    private static final Pattern ASIDE = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    static final String THERE = "1";

    private Glossary() {
    }

    /** What marks a section that gives names; empty for others. */
    static Optional<String> mark(String text) {
        // Most texts are told by a look for the word alone.
        return text.contains("French: ") && NAMES.matcher(text).find() ? Optional.of(THERE) : Optional.empty();
    }

    /** The names of each thing by language. */
    static List<Map<String, String>> of(View view) throws java.io.IOException {
        StoredFields stored = view.reader.storedFields();
        List<Map<String, String>> all = new ArrayList<>();
        for (int doc : view.holding(new Term(Fields.NAMES, THERE))) {
            Document section = stored.document(doc);
            Matcher names = NAMES.matcher(Hits.text(section, Fields.BODY_TEXT));
            if (names.find()) {
                Map<String, String> labels = new LinkedHashMap<>();
                labels.put("en", plain(Hits.text(section, Fields.TITLE_TEXT)));
                labels.put("fr", plain(names.group(1)));
                labels.put("es", plain(names.group(2)));
                labels.values().removeIf(String::isBlank);
                all.add(Map.copyOf(labels));
            }
        }
        return List.copyOf(all);
    }

    private static String plain(String name) {
        return ASIDE.matcher(name).replaceAll(" ").strip();
    }
}
