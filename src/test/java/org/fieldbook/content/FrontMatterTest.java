package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @Test
    void keysBecomeMetadataAndTheRestIsKept() {
        Document document = read("""
                ---
                id: kenya-vendors
                Title: "Vendors: a fund"
                kind: case-study
                summary: >
                  Two lines
                  in one.
                lang: sw
                countries: [KEN, UGA]
                themes:
                - savings
                - "dialogue"
                start: 1998
                end: 2003-04
                sources: [ilo-2022#box-6, other]
                related: [a, b]
                aliases: old-name
                updated: 2026-11-21
                tags: [one, two]
                colour: blue
                ---
                Text
                """);

        assertThat(document.problems()).isEmpty();
        assertThat(document.id()).isEqualTo("kenya-vendors");
        Metadata metadata = document.metadata();
        assertThat(metadata.title()).isEqualTo("Vendors: a fund");
        assertThat(metadata.summary()).isEqualTo("Two lines in one.");
        assertThat(metadata.lang()).isEqualTo("sw");
        assertThat(metadata.of(Facet.COUNTRY)).containsExactly("KEN", "UGA");
        assertThat(metadata.of(Facet.THEME)).containsExactly("savings", "dialogue");
        assertThat(metadata.of(Facet.DECADE)).containsExactly("1990s", "2000s");
        assertThat(metadata.sources()).containsExactly(new SourceReference("ilo-2022", "box-6"), new SourceReference("other", ""));
        assertThat(metadata.related()).containsExactly("a", "b");
        assertThat(metadata.aliases()).containsExactly("old-name");
        assertThat(metadata.updated()).contains(LocalDate.of(2026, 11, 21));
        assertThat(metadata.other()).containsEntry("tags", List.of("one", "two")).containsEntry("colour", List.of("blue"));
        assertThat(document.blocks().getFirst().line()).isEqualTo(22);
    }

    @Test
    void withoutFrontMatterTheFirstHeadingOrTheFileNameIsTheTitle() {
        assertThat(read("Text\n\n# A *heading*\n").title()).isEqualTo("A heading");
        assertThat(DocumentReader.read(Path.of("notes/My notes.MD"), "Text").title()).isEqualTo("My notes");
        assertThat(DocumentReader.read(Path.of("notes/My notes.MD"), "Text").id()).isEqualTo("My notes");
        assertThat(DocumentReader.read(Path.of(".md"), "Text").id()).isEqualTo(".md");
    }

    @Test
    void everyScalarIsText() {
        Metadata metadata = read("---\nlang: no\na: 010\nb: 1_000\nc: 2024-13-45\nd: ~\ne: 0x1F\nf: yes\ng: .inf\nh: !!int 7\n---\n").metadata();

        assertThat(metadata.lang()).isEqualTo("no");
        assertThat(metadata.other()).containsEntry("a", List.of("010")).containsEntry("b", List.of("1_000")).containsEntry("c", List.of("2024-13-45"))
                .containsEntry("d", List.of("~")).containsEntry("e", List.of("0x1F")).containsEntry("f", List.of("yes")).containsEntry("g", List.of(".inf"))
                .containsEntry("h", List.of("7"));
    }

    @Test
    void impossibleDatesAndYearsAreTold() {
        Document document = read("---\ntitle: A\nupdated: 2024-02-30\nstart: soon\nend: 20010\n---\nText\n");

        assertThat(document.problems()).extracting(Problem::what, Problem::line).containsExactlyInAnyOrder(
                tuple(Problem.What.FRONT_MATTER_DATE, 3), tuple(Problem.What.FRONT_MATTER_YEAR, 4),
                tuple(Problem.What.FRONT_MATTER_YEAR, 5));
        assertThat(document.metadata().updated()).isEmpty();
    }

    @Test
    void unclosedFrontMatterIsShownAndTold() {
        Document document = read("---\ntitle: Real\n\n# Heading\n\nText\n");

        assertThat(document.problems()).extracting(Problem::what).containsExactly(Problem.What.FRONT_MATTER_UNCLOSED);
        assertThat(PlainText.of(document.blocks())).contains("title: Real").contains("Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n\nA rule opens this.\n\n---\n\nMore.\n", "---\n- a list\n---\nMore.\n", "---\n# A heading\n---\nMore.\n", "---\n**Bold** words\n---\nMore.\n",
            "--- \n", "---", "----\ntitle: no\n----\n", " ---\ntitle: no\n---\n"})
    void aRuleIsNoFrontMatter(String text) {
        Document document = read(text);

        assertThat(document.problems()).noneMatch(problem -> problem.what().name().startsWith("FRONT_MATTER"));
        assertThat(Words.firstMissing(Words.of(text), Words.of(PlainText.of(document.blocks())))).isEmpty();
    }

    @Test
    void anInnerTitleDoesNotReplaceTheRealOne() {
        Document document = read("---\nauthor:\n  name: Ada\n  title: Doctor\ntitle: Real\n---\nText\n");

        assertThat(document.title()).isEqualTo("Real");
        assertThat(document.metadata().other()).containsEntry("author", List.of("name", "Ada", "title", "Doctor"));
        assertThat(document.problems()).extracting(Problem::what, Problem::line).containsExactly(tuple(Problem.What.FRONT_MATTER_NESTED, 2));
    }

    @Test
    void ofAKeyThatStandsTwiceTheFirstCountsAndNothingIsLost() {
        Document document = read("---\ntitle: First\ntitle: Second\ntags: a\ntags: b\n---\nText\n");

        assertThat(document.title()).isEqualTo("First");
        assertThat(document.metadata().other()).containsEntry("tags", List.of("a", "b"));
        assertThat(document.problems()).extracting(Problem::what, Problem::line).containsExactly(
                tuple(Problem.What.FRONT_MATTER_TWICE, 3), tuple(Problem.What.FRONT_MATTER_TWICE, 5));
    }

    @Test
    void whatIsNoYamlIsReadLineByLine() {
        Document document = read("---\nid: a-b\ntitle: Vendors: a fund\ntags: [one, 'two']\nsources:\n- x#1\n- y\n---\nText\n");

        assertThat(document.problems()).extracting(Problem::what, Problem::line).containsExactly(tuple(Problem.What.FRONT_MATTER_INVALID, 3));
        assertThat(document.id()).isEqualTo("a-b");
        assertThat(document.title()).isEqualTo("Vendors: a fund");
        assertThat(document.metadata().other()).containsEntry("tags", List.of("one", "two"));
        assertThat(document.metadata().sources()).hasSize(2);
    }

    static Stream<String> bombs() {
        return Stream.of(
                "a: &a [x,x,x,x,x,x,x,x,x]\n" + Stream.iterate(0, i -> i + 1).limit(9)
                        .map(i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " [" + ("*" + (char) ('a' + i) + ",").repeat(9) + "]\n").reduce("", String::concat),
                "a: &a [*a, *a, *a, *a, *a, *a, *a, *a]\n",
                "a: &a\n  b: *a\n  c: *a\n  d: *a\n",
                "a: &x word\nb: [" + "*x,".repeat(15_000) + "]\n",
                "a: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n",
                "a: " + "{b: ".repeat(2_000) + "}".repeat(2_000) + "\n",
                "a: " + "9".repeat(60_000) + "\n",
                "a: |\n" + "  line\n".repeat(8_000),
                "a: !!javax.script.ScriptEngineManager [x]\n",
                "a: \u0007bell\n",
                "a: b\n? [c, d]\n: e\n",
                "a: b\n%YAML 9\n",
                "a: \"never closed\n",
                "a: @b\n");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aHostileBlockIsReadInTimeAndTheBodyStands(String yaml) {
        Document document = assertTimeout(Duration.ofSeconds(20), () -> read("---\ntitle: Stands\n" + yaml + "---\nbodytoken\n"));

        assertThat(document.title()).isEqualTo("Stands");
        assertThat(PlainText.of(document.blocks())).isEqualTo("bodytoken");
        assertThat(document.toString()).isNotEmpty();
    }

    @Test
    void aBlockOfFourMegabytesIsText() {
        Document document = assertTimeout(Duration.ofSeconds(20), () -> read("---\ntitle: Big\na: |\n" + "  line\n".repeat(600_000) + "---\nbodytoken\n"));

        assertThat(document.problems()).extracting(Problem::what).contains(Problem.What.FRONT_MATTER_UNCLOSED);
        assertThat(PlainText.of(document.blocks())).contains("title: Big").contains("bodytoken");
    }

    @Test
    void aTitleIsOneLineWithoutControls() {
        assertThat(read("---\ntitle: \"a\\u202Egnp.exe\\u0007\\tb\\nc\"\n---\n").title()).isEqualTo("a gnp.exe b c");
        assertThat(read("---\ntitle: \"\\u202E\"\n---\n").title()).isEqualTo("x");
        assertThat(read("# " + "😀".repeat(400) + "\n").title()).hasSizeLessThanOrEqualTo(300).endsWith("😀…");
    }

    @Test
    void anIdThatCannotStandInALinkGivesWayToTheFileName() {
        for (String id : List.of("a#b", "a/b", "\"a\\u202Eb\"", "x".repeat(300))) {
            Document document = read("---\nid: " + id + "\n---\nText\n");

            assertThat(document.id()).isEqualTo("x");
            assertThat(document.problems()).extracting(Problem::what, Problem::line).containsExactly(tuple(Problem.What.ID_UNUSABLE, 2));
        }
    }

    private static Document read(String text) {
        return DocumentReader.read(Path.of("x.md"), text);
    }
}
