package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
                HostileQueries.all().forEach(query -> index.search(Request.of(query)));
            }
            for (String query : HostileQueries.all()) {
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
}
