package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BibliographyTest {
    @TempDir
    Path pack;

    @Test
    void entriesHaveFieldsWithoutBracesAndTheirLine() throws IOException {
        Bibliography bibliography = read("""
                % Encoding: UTF-8
                @comment{nothing}
                @string{ilo = "International Labour Organization"}

                @TechReport{ilo-2022,
                  Author = ilo,
                  title = {Partnerships between {ILO} \\& others},
                  year = 2022, month = mar,
                  note = {S{\\~a}o Paulo, G{\\"o}ttingen, caf\\'{e}}
                }
                @misc{web, title = "What we do", author = {{Women in Informal Employment: Globalizing and Organizing}}}
                """);

        assertThat(bibliography.problems()).isEmpty();
        assertThat(bibliography.all()).extracting(Source::key, Source::type, Source::line).containsExactly(tuple("ilo-2022", "techreport", 5), tuple("web", "misc", 11));
        Source source = bibliography.source("ilo-2022").orElseThrow();
        assertThat(source.field("author")).isEqualTo("International Labour Organization");
        assertThat(source.field("title")).isEqualTo("Partnerships between ILO & others");
        assertThat(source.field("note")).isEqualTo("São Paulo, Göttingen, café");
        assertThat(source.shortForm()).isEqualTo("International Labour Organization 2022");
        assertThat(bibliography.source("other")).isEmpty();
    }

    @Test
    void aBrokenEntryCostsOnlyItself() throws IOException {
        Bibliography bibliography = read("@misc{a, title = {A}}\n@misc{b,\n  title = {B}\n  year = 2001\n}\n@misc{c, title = {C}}\n@misc{a, title = {Again}}\n@misc{d, title = {never closed\n");

        assertThat(bibliography.all()).extracting(Source::key).containsExactly("a", "c");
        assertThat(bibliography.source("a").orElseThrow().field("title")).isEqualTo("A");
        assertThat(bibliography.problems()).extracting(Problem::what, Problem::line).startsWith(
                tuple(Problem.What.BIBLIOGRAPHY_INVALID, 4), tuple(Problem.What.BIBLIOGRAPHY_KEY_TWICE, 7)).hasSize(3);
    }

    @Test
    void withoutAFileThereAreNoSources() {
        assertThat(Bibliography.read(List.of(pack)).all()).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) throws IOException {
        Path file = Files.createTempFile("any", ".bib");
        try {
            Files.write(file, ("@misc{ok, title = {Fine}}\n@misc{" + text.replace("\0", " ") + "}\n").getBytes(StandardCharsets.UTF_8));
            assertThat(BibliographyFile.read(file, new ArrayList<>())).containsKey("ok");
        } finally {
            Files.delete(file);
        }
    }

    private Bibliography read(String text) throws IOException {
        Files.writeString(pack.resolve("sources.bib"), text);
        return Bibliography.read(List.of(pack));
    }
}
