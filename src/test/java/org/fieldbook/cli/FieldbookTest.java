package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldbookTest {
    @TempDir
    private Path folder;
    private Path pack;
    private final List<String> started = new ArrayList<>();

    private record Said(int code, String out, String err) {
    }

    @BeforeEach
    void makePack() throws IOException {
        pack = folder.resolve("pack");
        write("brazil.md", """
                ---
                id: brazil-waste-pickers
                title: Waste pickers in Brazil
                kind: case-study
                countries: [BRA]
                themes: [organizing]
                start: 2010
                end: 2012
                ---
                They began with *nothing*.

                ## What was done

                Waste pickers built a **cooperative** with a union.

                ### First steps

                They met under a tree.

                ## Results

                | Indicator | Value |
                |---|---:|
                | Members | 120 |
                """);
        write("kenya.md", """
                ---
                id: kenya-vendors
                title: Street vendors in Kenya
                kind: manual
                countries: [KEN]
                start: 2004
                ---
                ## Saving

                Vendors saved together; waste pickers joined later.
                """);
        write("vocabulary/countries.yaml", "- id: BRA\n  en: Brazil\n  fr: Brésil\n- id: KEN\n  en: Kenya\n");
    }

    @Test
    void searchAnswersWithJson() throws IOException {
        Said said = run("search", "waste pickers", "--json");
        JsonNode hits = new ObjectMapper().readTree(said.out());
        assertThat(said.code()).isZero();
        assertThat(hits).isNotEmpty();
        for (int i = 0; i < hits.size(); i++) {
            assertThat(hits.get(i).properties()).extracting(member -> member.getKey())
                    .containsExactly("rank", "score", "id", "section", "title", "headingPath", "snippet", "kind", "countries");
            assertThat(hits.get(i).get("rank").intValue()).isEqualTo(i + 1);
        }
        JsonNode best = hits.get(0);
        assertThat(best.get("id").textValue()).isEqualTo("brazil-waste-pickers");
        assertThat(best.get("title").textValue()).isEqualTo("Waste pickers in Brazil");
        assertThat(best.get("kind").textValue()).isEqualTo("case-study");
        assertThat(best.get("countries").get(0).textValue()).isEqualTo("BRA");
        assertThat(new ObjectMapper().readTree(run("search", "waste", "--json", "--limit", "1").out())).hasSize(1);
    }

    @Test
    void searchReadsWellInATerminalAndTellsWhatToTypeNext() {
        Said said = run("search", "cooperative");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("1. Waste pickers in Brazil", "What was done", "cooperative", "brazil-waste-pickers#what-was-done")
                .doesNotContain("\u001b");
    }

    @Test
    void searchSaysWhyAHitIsThereWhenAsked() throws IOException {
        write("vocabulary/synonyms.yaml", "- id: vendor\n  terms: [street vendor, hawker]\n");
        assertThat(run("search", "hawker savings").out()).doesNotContain("Why:");
        Said said = run("search", "hawker", "--explain", "--no-meaning");
        assertThat(said.out()).contains("   Why: Street vendors (title) for \u201chawker\u201d\n").doesNotContain("%");
        JsonNode why = new ObjectMapper().readTree(run("search", "cooperatve union", "--explain", "--json", "--no-meaning").out()).get(0).get("why");
        assertThat(why.get("words").floatValue()).isEqualTo(1);
        assertThat(why.get("meaning").floatValue()).isZero();
        assertThat(why.get("corrected").textValue()).isEqualTo("cooperative union");
        assertThat(why.get("matches").get(0).get("text").textValue()).isEqualTo("cooperative");
        assertThat(why.get("matches").get(0).get("places").get(0).textValue()).isEqualTo("text");
        assertThat(run("search", "--kind", "manual", "--explain").out()).contains("Why: chosen by the filters.");
    }

    @Test
    void searchFindsWhatIsLikeADocumentOrASection() {
        assertThat(run("search", "like:kenya-vendors#saving").out()).contains("brazil-waste-pickers#").doesNotContain("kenya-vendors");
        assertThat(run("search", "like:kenya-vendors", "--explain").out()).contains("brazil-waste-pickers").doesNotContain("Why:");
    }

    @Test
    void searchNarrowsDownByNameCodeAndYear() {
        assertThat(run("search", "waste", "--country", "brazil").out()).contains("brazil-waste-pickers").doesNotContain("kenya-vendors");
        assertThat(run("search", "waste", "--country", "ken").out()).contains("kenya-vendors").doesNotContain("brazil-waste-pickers");
        assertThat(run("search", "--country", "Brésil", "--country", "KEN").out()).contains("brazil-waste-pickers", "kenya-vendors");
        assertThat(run("search", "--kind", "manual").out()).contains("kenya-vendors").doesNotContain("brazil-waste-pickers");
        assertThat(run("search", "waste", "--year", "2004..2006").out()).contains("kenya-vendors").doesNotContain("brazil-waste-pickers");
        assertThat(run("search", "waste", "--year", "2009..").out()).contains("brazil-waste-pickers").doesNotContain("kenya-vendors");
    }

    @Test
    void searchSaysWhenNothingMatches() {
        Said said = run("search", "xylophone", "--json");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().strip()).isEqualTo("[ ]");
        assertThat(run("search", "vendors", "--country", "BRA", "--kind", "brief").err()).contains("Leave a filter out.");
    }

    @Test
    void searchAnswersAFileOfQueriesInItsOrder() throws IOException {
        Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\twaste pickers\nq2\tvendors\n\nq3\tqxzvw\nno tab\n");
        Said said = run("search", "--batch", queries.toString(), "--format", "trec", "--limit", "100");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("q.tsv:5: ");
        assertThat(said.out().lines()).allMatch(line -> line.matches("q[12] Q0 \\S+ \\d+ \\d+(\\.\\d+)?(E-?\\d+)? fieldbook"));
        assertThat(said.out().lines().filter(line -> line.startsWith("q1")).map(line -> line.split(" ")[2]))
                .containsExactlyInAnyOrder("brazil-waste-pickers", "kenya-vendors");
        assertThat(said.out().lines().filter(line -> line.startsWith("q2")).findFirst().orElseThrow()).startsWith("q2 Q0 kenya-vendors 1 ");
    }

    @Test
    void searchSeesWhatWasSavedSinceTheLastTime() throws IOException {
        assertThat(run("search", "quixotic").code()).isEqualTo(1);
        write("new.md", "# Quixotic\n\nLight.\n");
        assertThat(run("search", "quixotic").out()).contains("new");
    }

    @Test
    void aWindowThatHoldsTheIndexDoesNotKeepTheCommandLineFromAnswering() throws IOException {
        Places places = new Places(List.of(pack), folder.resolve("data"));
        try (Library held = Library.open(places)) {
            held.update(Progress.none());
            write("new.md", "# Quixotic\n\nLight.\n");
            assertThat(run("search", "quixotic").out()).contains("new");
            assertThat(run("show", "new").out()).contains("Light");
            assertThat(run("index").out()).startsWith("documents 3, ");
            Said rebuild = run("index", "--rebuild");
            assertThat(rebuild.code()).isEqualTo(2);
            assertThat(rebuild.err()).contains("Another program holds the index");
            assertThat(held.index().documents()).isEqualTo(2);
        }
    }

    @Test
    void indexEndsWithOneLine() throws IOException {
        Files.write(pack.resolve("latin.md"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Said said = run("index");
        assertThat(said.code()).isZero();
        assertThat(said.out().strip()).matches("documents 3, sections \\d+, problems 1, seconds \\d+\\.\\d");
        assertThat(said.err()).contains("fieldbook check");
        assertThat(run("index", "--rebuild").out()).startsWith("documents 3, ");
    }

    @Test
    void checkNamesFileAndLineAndRemedy() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("good.md"), "# Good\n\nText.\n");
        assertThat(run("check", other.toString())).isEqualTo(new Said(0, "", ""));
        Files.writeString(other.resolve("bad.md"), "---\nstart: soon\n---\n# Bad\n\nText.\n");
        Said said = run("check", other.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEqualToIgnoringNewLines(
                other.resolve("bad.md") + ":2: The key start is not a year: soon. Write four digits, such as 2010.\n");
        JsonNode problems = new ObjectMapper().readTree(run("check", other.toString(), "--json").out());
        assertThat(problems.get(0).get("line").intValue()).isEqualTo(2);
        assertThat(problems.get(0).get("problem").textValue()).isEqualTo("FRONT_MATTER_YEAR");
        assertThat(run("check").err()).contains(pack.resolve("brazil.md") + ":");
    }

    @Test
    void showPrintsADocumentOrASectionInThreeForms() throws IOException {
        assertThat(run("show", "brazil-waste-pickers").out()).isEqualToIgnoringNewLines(Files.readString(pack.resolve("brazil.md")));
        assertThat(run("show", "brazil-waste-pickers#what-was-done").out()).startsWith("## What was done").contains("### First steps", "under a tree")
                .doesNotContain("Results");
        assertThat(run("show", "brazil-waste-pickers#results", "--format", "text").out()).contains("Members | 120").doesNotContain("tree");
        assertThat(run("show", "brazil-waste-pickers", "--format", "HTML").out()).contains("<title>Waste pickers in Brazil</title>",
                "<em>nothing</em>", "<h2 id=\"what-was-done\">What was done</h2>", "<td style=\"text-align: end\">120</td>");
    }

    @Test
    void showSaysWhatThereIsInstead() {
        assertThat(run("show", "nowhere")).satisfies(said -> {
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("nowhere", "fieldbook search");
        });
        assertThat(run("show", "brazil-waste-pickers#nowhere").err()).contains("what-was-done, first-steps, results");
    }

    @Test
    void htmlInADocumentIsShownAndNotPassedOn() throws IOException {
        write("evil.md", "# Evil\n\n<script>alert(1)</script>\n\nA <img src=x onerror=y> [link](javascript:alert) [k](kenya-vendors.md#saving)\n");
        assertThat(run("show", "evil", "--format", "html").out()).doesNotContain("<script", "<img", "javascript:")
                .contains("href=\"fieldbook://open?doc=kenya-vendors#saving\"");
    }

    @Test
    void openHandsTheAddressToTheWindow() {
        String before = System.getProperty("glass.platform");
        try {
            System.setProperty("glass.platform", "Headless");
            assertThat(run("open", "a b#c", "--measure-start").code()).isEqualTo(7);
            assertThat(run("open", "fieldbook://search?q=x").code()).isEqualTo(7);
            assertThat(run().code()).isEqualTo(7);
            assertThat(started).containsExactly("fieldbook://open?doc=a+b#c true", "fieldbook://search?q=x false", " false");
        } finally {
            if (before == null) {
                System.clearProperty("glass.platform");
            } else {
                System.setProperty("glass.platform", before);
            }
        }
    }

    @Test
    void wrongUseIsSaidInASentenceWithExitCodeTwo() {
        for (List<String> arguments : List.of(List.of("serch"), List.of("search"), List.of("search", "x", "--limit", "0"), List.of("search", "x", "--limit", "many"),
                List.of("search", "x", "--year", "soon"), List.of("show"), List.of("show", "x", "--format", "pdf"), List.of("check", "nowhere"),
                List.of("search", "x", "--library", "nowhere"))) {
            Said said = run(arguments.toArray(String[]::new));
            assertThat(said.code()).as("%s", arguments).isEqualTo(2);
            assertThat(said.err()).as("%s", arguments).isNotBlank().doesNotContain("Exception");
            assertThat(said.out()).isEmpty();
        }
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(run("--help").out()).contains("open", "search", "show", "index", "check");
        assertThat(run("search", "--help").out()).contains("--limit", "How many hits at most");
        assertThat(run("--version").out()).startsWith("Fieldbook ");
    }

    private Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Fieldbook program = new Fieldbook((_, _, address, measure) -> {
            started.add(address + " " + measure.isPresent());
            return 7;
        });
        String[] all = Stream.concat(Stream.of("--library", pack.toString(), "--data", folder.resolve("data").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int code = Fieldbook.commandLine(program).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
        return new Said(code, out.toString(), err.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(pack.resolve(name).getParent());
        Files.writeString(pack.resolve(name), text);
    }
}
