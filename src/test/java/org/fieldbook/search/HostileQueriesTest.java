package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.content.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileQueriesTest {
    private static final long WARM = 3;

    @TempDir
    private Path folder;

    @Test
    void anyTextIsAnsweredSoonWithoutAnError() {
        try (SearchIndex index = SampleLibrary.index(folder.resolve("index"))) {
            for (int i = 0; i < WARM; i++) {
                hostile().forEach(query -> index.search(Request.of(query)));
            }
            for (String query : hostile()) {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                Results results = index.search(Request.of(query));
                index.search(Request.of(query).whileTyping());
                index.suggest(query, "en", 10);
                long spent = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
                String shown = query.substring(0, Math.min(40, query.length()));
                assertThat(results.understanding().partial()).as(shown).isFalse();
                assertThat(spent).as("milliseconds of work for %s", shown).isLessThan(300);
            }
            assertThat(index.fresh()).isFalse();
            assertThat(SampleLibrary.ids(index, "shillings")).containsExactly("nairobi-hawkers");
        }
    }

    private static List<String> hostile() {
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
