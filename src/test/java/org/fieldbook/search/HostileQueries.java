package org.fieldbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.content.Facet;

/** Queries that nobody means well with, or that a cat types. */
public final class HostileQueries {
    private HostileQueries() {
    }

    public static List<String> all() {
        List<String> queries = new ArrayList<>(List.of("*:*", "*", "?", "/.*.*/", "a*", "**", "??", "h****************************************r", "\"", "\"\"",
                "\"\"\"", "(", ")", "()", "-", "--", "- -", "NOT", "OR OR OR", "AND", "~", "^", "~~~~", "^^^^", ":", ":::", "title:", "title:\"", "\u0000",
                "\u0000\u0001\u0002", "\u202E\u202D\u2066", "\uFEFF", "\uD800", "\uDC00\uD800", "\\", "\\\\", "[a TO z]", "{* TO *}", "${jndi:ldap://x}",
                "' OR 1=1 --", "<script>", "\n\t\r", "year:9999999999", "year:..", "year:>", "lang:", "kind:*", "fund~999999999", "\"a b\"~99999999999", "😀😀😀",
                "e\u0301".repeat(300), "\u0301".repeat(900), "ก".repeat(900), "ﷺ".repeat(500)));
        queries.add(words(10_000, i -> "word" + i));
        queries.add(words(64, i -> "fund" + i + "~"));
        queries.add(words(64, i -> "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "*"));
        queries.add(words(64, i -> "re*" + (char) ('a' + i % 26) + "*"));
        queries.add(words(200, _ -> "hawkers"));
        queries.add(words(300, _ -> "the"));
        queries.add(words(100, i -> "-w" + i));
        queries.add(words(100, i -> "a" + i + " OR b" + i));
        queries.add("(".repeat(5_000) + "hawkers");
        queries.add("(".repeat(500) + "hawkers" + ")".repeat(500));
        queries.add("-(".repeat(300) + "hawkers");
        queries.add("NOT ".repeat(250) + "hawkers");
        queries.add("a".repeat(1_000_000));
        queries.add("a-".repeat(500));
        queries.add("a'".repeat(500));
        queries.add("1,".repeat(500));
        queries.add("\"" + "to be or not ".repeat(70) + "\"");
        for (Facet facet : Facet.values()) {
            queries.add(facet.word() + ":");
            queries.add(facet.word() + ":\"\"");
            queries.add(facet.word() + ":*");
            queries.add(facet.key() + ":x~^(");
        }
        return queries;
    }

    private static String words(int count, java.util.function.IntFunction<String> word) {
        return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" "));
    }
}
