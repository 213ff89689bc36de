package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signs and fields of the query language, against a real index. */
class QueryLanguageTest {
    @TempDir
    private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void open() {
        index = SampleLibrary.index(folder.resolve("index"));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shillings OR reinsurance        | long-manual nairobi-hawkers
            (shillings OR reinsurance) fund | long-manual nairobi-hawkers
            fund -hawkers                   | long-manual
            fund NOT hawkers                | long-manual
            fund -"loan fund"               | long-manual
            "waste pickers"                 | recife-pickers
            "pickers waste"                 |
            "signatures clinic"~5           |
            "paid lose"~8                   | long-manual
            "pay late"                      | long-manual
            "write visit"~5                 | long-manual
            "write visit"                   |
            reinsur*                        | long-manual
            rein?urance                     | long-manual
            re*ance                         | long-manual
            reinsuranse~                    | long-manual
            country:KEN                     | long-manual nairobi-hawkers
            country:kenya                   | long-manual nairobi-hawkers
            country:Brésil                  | recife-pickers
            country:brasil                  | recife-pickers
            country:africa                  | long-manual nairobi-hawkers
            countries:KEN                   | long-manual nairobi-hawkers
            -country:KEN theme:savings      | marche-de-lome
            theme:"epargne et credit"       | long-manual marche-de-lome nairobi-hawkers
            kind:manual health              | long-manual safe-home-checklist
            organisation:HWU                | nairobi-hawkers recife-pickers
            organisation:hwu recife         | recife-pickers
            target-group:"street vendors"   | nairobi-hawkers
            decade:1990s                    | mercado-de-lima
            title:checklist                 | safe-home-checklist
            title:shillings                 |
            title:"safe homes"              | safe-home-checklist
            lang:fr                         | marche-de-lome
            year:2010                       | nairobi-hawkers
            year:>=2012                     | marche-de-lome recife-pickers
            year:>2012                      | marche-de-lome recife-pickers
            year:<2000                      | mercado-de-lima
            year:2004..2006                 | nairobi-hawkers safe-home-checklist
            year:..1999                     | mercado-de-lima
            kenya AND hawkers               | nairobi-hawkers
            country:KEN OR country:BRA      | long-manual nairobi-hawkers recife-pickers
            """)
    void anExpressionFinds(String query, String ids) {
        assertThat(SampleLibrary.ids(index.search(Request.of(query).literally())))
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    }

    @Test
    void anUnknownFieldIsWords() {
        assertThat(SampleLibrary.ids(index, "hawkers:nairobi")).startsWith("nairobi-hawkers");
    }

    @Test
    void anUnknownValueIsWordsAndNamedAsNotFound() {
        Results results = index.search(Request.of("country:atlantis hawkers"));
        assertThat(results.understanding().complete()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hawkers", "hawkers\"", "(hawkers", "hawkers)", "((((hawkers", "hawkers OR", "OR hawkers", "AND hawkers AND",
            "hawkers -", "hawkers NOT", "hawkers^5", "+hawkers", "hawkers ()", "hawkers \"\"", "hawkers:", "year: hawkers", "/hawkers/", "hawkers & |",
            "hawkers \u0000\u0007", "\u202Ehawkers\u202C", "hawkers year:soon~~^^", "h\u00adawkers", "HAWKERS", "“hawkers”"})
    void aWrongExpressionIsTakenAsWords(String query) {
        assertThat(SampleLibrary.ids(index, query)).contains("nairobi-hawkers");
    }

    @Test
    void aFacetCountsAsChosenAndShowsItsOtherValues() {
        Selection kenya = Selection.NONE.with(Facet.COUNTRY, "KEN", Selection.State.INCLUDED);
        Results results = index.search(Request.of("union OR fund OR home").with(kenya));
        assertThat(SampleLibrary.ids(results)).containsExactlyInAnyOrder("nairobi-hawkers", "long-manual");
        assertThat(results.facets().get(Facet.COUNTRY)).containsExactly(new FacetCount("KEN", 2), new FacetCount("KHM", 2), new FacetCount("BRA", 1));
        assertThat(results.facets().get(Facet.KIND)).containsExactly(new FacetCount("case-study", 1), new FacetCount("manual", 1));
        assertThat(results.withoutSelection()).isEqualTo(4);
    }

    @Test
    void aChosenValueStaysListedWhenNothingIsLeftOfIt() {
        Selection none = Selection.NONE.with(Facet.COUNTRY, "BRA", Selection.State.INCLUDED).with(Facet.THEME, "nowhere", Selection.State.EXCLUDED);
        Results results = index.search(Request.of("shillings").with(none));
        assertThat(results.documents()).isEmpty();
        assertThat(results.withoutSelection()).isEqualTo(1);
        assertThat(results.facets().get(Facet.COUNTRY)).containsExactly(new FacetCount("KEN", 1), new FacetCount("BRA", 0));
        assertThat(results.facets().get(Facet.THEME)).contains(new FacetCount("nowhere", 0));
    }

    @Test
    void excludingLeavesTheRest() {
        Selection notKenya = new Selection(java.util.Map.of(), java.util.Map.of(Facet.COUNTRY, Set.of("KEN")));
        assertThat(SampleLibrary.ids(index.search(Request.of("theme:savings").with(notKenya)))).containsExactly("marche-de-lome");
    }

    @Test
    void aLongTextIsKnownByItsFirstWords() {
        String others = IntStream.range(0, 40).mapToObj(i -> "zq" + (char) ('a' + i % 26) + (char) ('a' + i / 26)).collect(Collectors.joining(" "));
        Path file = SampleLibrary.files().stream().filter(one -> one.endsWith("nairobi-hawkers.md")).findFirst().orElseThrow();
        List<String> known = DocumentReader.read(file).sections().stream().flatMap(section -> Tokens.of(section.text()).stream()).map(Token::form)
                .filter(word -> !Language.ENGLISH.stops(word)).distinct().limit(32).toList();
        assertThat(known).hasSize(32);
        assertThat(SampleLibrary.ids(index.search(Request.of(String.join(" ", known) + " " + others).literally()))).contains("nairobi-hawkers");
        assertThat(SampleLibrary.ids(index.search(Request.of("hawkers " + others).literally()))).isEmpty();
    }

    @Test
    void aWordSaidManyTimesLeavesRoomForTheOthers() {
        assertThat(SampleLibrary.ids(index.search(Request.of("hawkers ".repeat(50) + "zqzqzq").literally()))).isEmpty();
        assertThat(SampleLibrary.ids(index.search(Request.of("hawkers ".repeat(50) + "nairobi").literally()))).contains("nairobi-hawkers");
    }

    @Test
    void aLongRowIsKnownByItsFirstWords(@TempDir Path other) {
        String row = IntStream.range(0, 32).mapToObj(i -> "w" + i + "x").collect(Collectors.joining(" "));
        try (SearchIndex rows = SearchIndex.open(other.resolve("index"), Vocabularies.none())) {
            SampleLibrary.put(rows, "row.md", "# Row\n\n" + row + " end\n");
            rows.commit();
            assertThat(SampleLibrary.ids(rows, "\"" + row + " beyond\"")).containsExactly("row");
            assertThat(SampleLibrary.ids(rows.search(Request.of("\"beyond " + row + "\"").literally()))).isEmpty();
        }
    }
}
