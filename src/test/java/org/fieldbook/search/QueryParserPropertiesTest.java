package org.fieldbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryParserPropertiesTest {

    @Property(tries = 2_000)
    void anyTextHasAMeaningWithinBounds(@ForAll("texts") String text) {
        Expression expression = QueryParser.parse(text);
        assertThat(terms(expression)).isLessThanOrEqualTo(QueryParser.TERMS);
        assertThat(depth(expression)).isLessThanOrEqualTo(2 * QueryParser.DEPTH + 4);
        assertThat(fuzzy(expression)).isLessThanOrEqualTo(QueryParser.FUZZY);
    }

    @Property(tries = 500)
    void wordsWithoutSignsAreTakenAsTheyStand(@ForAll("plainWords") java.util.List<String> words) {
        Expression expression = QueryParser.parse(String.join(" ", words));
        Expression.All expected = new Expression.All(words.stream().<Expression>map(word -> new Expression.Word(word, Expression.Form.PLAIN, false)).toList());
        assertThat(expression).isEqualTo(words.size() == 1 ? expected.of().getFirst() : expected);
    }

    @Property(tries = 500)
    void aRequestForAnyTextIsReadTheSameTwice(@ForAll("texts") String text) {
        assertThat(QueryParser.parse(text)).isEqualTo(QueryParser.parse(text));
    }

    @Provide
    Arbitrary<java.util.List<String>> plainWords() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(9).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("a", "bc", " ", " ", "(", ")", "\"", "-", "NOT ", " OR ", " AND ", "~", "~2", "^3", "*", "?", ":", "country:",
                "year:", "year:>=2000", "2001..", "title:", "\"x y\"~5", "||", "&&", "+", "/", "\u0000", "\u202e", "é", "ก", "😀", "\\", "'", "’s", "lang:", ".*");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(120).map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(1_500));
    }

    private static int terms(Expression expression) {
        return switch (expression) {
            case Expression.All all -> all.of().stream().mapToInt(QueryParserPropertiesTest::terms).sum();
            case Expression.Any any -> any.of().stream().mapToInt(QueryParserPropertiesTest::terms).sum();
            case Expression.Not not -> terms(not.of());
            case Expression.Word _, Expression.Phrase _, Expression.OfFacet _, Expression.OfYears _, Expression.OfLanguage _ -> 1;
        };
    }

    private static int depth(Expression expression) {
        return switch (expression) {
            case Expression.All all -> 1 + all.of().stream().mapToInt(QueryParserPropertiesTest::depth).max().orElse(0);
            case Expression.Any any -> 1 + any.of().stream().mapToInt(QueryParserPropertiesTest::depth).max().orElse(0);
            case Expression.Not not -> depth(not.of());
            case Expression.Word _, Expression.Phrase _, Expression.OfFacet _, Expression.OfYears _, Expression.OfLanguage _ -> 0;
        };
    }

    private static int fuzzy(Expression expression) {
        return switch (expression) {
            case Expression.All all -> all.of().stream().mapToInt(QueryParserPropertiesTest::fuzzy).sum();
            case Expression.Any any -> any.of().stream().mapToInt(QueryParserPropertiesTest::fuzzy).sum();
            case Expression.Not not -> fuzzy(not.of());
            case Expression.Word word -> word.form() == Expression.Form.FUZZY ? 1 : 0;
            case Expression.Phrase _, Expression.OfFacet _, Expression.OfYears _, Expression.OfLanguage _ -> 0;
        };
    }
}
