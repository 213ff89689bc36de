package org.fieldbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The queries that people are expected to ask: those that the ranking is judged by. */
public final class Queries {
    private Queries() {
    }

    public static List<String> all() throws IOException {
        try (InputStream in = Queries.class.getResourceAsStream("/org/fieldbook/search/judgements/queries.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")[3]).toList();
        }
    }

    /** What stands in the search box after each key press, of every query or of one in so many. */
    public static List<String> typed(int oneOf) throws IOException {
        List<String> all = all();
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < all.size(); i += oneOf) {
            String query = all.get(i);
            IntStream.rangeClosed(1, query.length()).forEach(length -> typed.add(query.substring(0, length)));
        }
        return typed;
    }
}
