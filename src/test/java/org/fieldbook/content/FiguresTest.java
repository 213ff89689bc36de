package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,340|persons|1340|1340", "26 000|people|26000|26000", "29.5|USD million|29.5|29.5", "29,5|USD million|29.5|29.5",
            "35-65%|percent of participants|35|65", "30 to 50%|percent|30|50", "83 to 100|percent|83|100", "10–50|per cent|10|50", "1,000 – 2,500|people|1000|2500"})
    void plainNumbersAndRangesAreRead(String value, String unit, double low, double high) {
        Figure figure = figure(value, unit).orElseThrow();
        assertThat(figure.low()).isEqualTo(low);
        assertThat(figure.high()).isEqualTo(high);
        assertThat(figure.isRange()).isEqualTo(low != high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine", "Eleven", "three (3)", "Two groups of 15", "approximately a hundred", "22-26 August", "October 2015", "two billion", "65-35", "", "-5", "1,34,0"})
    void whatIsNoPlainNumberIsNoFigure(String value) {
        assertThat(figure(value, "people")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "Years", "date", "année", "años", "year (planned)", ""})
    void yearsAndNumbersWithoutAUnitAreNoFigures(String unit) {
        assertThat(figure("2010", unit)).isEmpty();
    }

    @Test
    void aPercentSignMustAgreeWithTheUnit() {
        assertThat(figure("70%", "USD")).isEmpty();
        assertThat(figure("70%", "percent of vendors")).map(Figure::written).contains("70");
    }

    @Test
    void remarksOfTheUnitDoNotPartWhatCanBeCompared() {
        Figure figure = figure("72", "Per cent (over)").orElseThrow();
        assertThat(figure.measure()).isEqualTo("percent");
        assertThat(figure.remark()).isEqualTo("(over)");
    }

    @Test
    void aPeriodThatIsNotStatedIsNone() {
        assertThat(Figure.of("Sales", "5", "USD", "not stated")).map(Figure::period).contains("");
        assertThat(Figure.of("Sales", "5", "USD", "to mid-2005")).map(Figure::period).contains("to mid-2005");
    }

    @Test
    void onlyFiguresOfOneUnitAreGrouped() {
        Figures figures = figures("""
                | VALUE | Indicator | unit | Period |
                |---|---|---|---|
                | 3 | Premium | USD (average) | 2005 |
                | 22 | Expense | USD | 2005 |
                | 118 | Households | households | 2005 |
                | nine | Centres | USD | 2005 |
                | 72 | Out of pocket | percent (over) | 2002 |
                | 19 | Donors | % | 2003 |
                | 70 | Vendors | percent of vendors | 2003 |
                """).orElseThrow();
        assertThat(figures.rows()).isEqualTo(7);
        assertThat(figures.groups()).extracting(Figures.Group::unit).containsExactly("USD", "percent");
        Figures.Group money = figures.groups().getFirst();
        assertThat(money.period()).isEqualTo("2005");
        assertThat(money.top()).isEqualTo(22);
        Figures.Group shares = figures.groups().getLast();
        assertThat(shares.period()).isEmpty();
        assertThat(shares.top()).isEqualTo(100);
    }

    @Test
    void growthAboveTheWholeHasAScaleOfItsOwn() {
        Figures figures = figures("| Indicator | Value | Unit |\n|---|---|---|\n| Sales | 150 | percent |\n| Jobs | 20 | percent |\n").orElseThrow();
        assertThat(figures.groups().getFirst().shares()).isFalse();
        assertThat(figures.groups().getFirst().top()).isEqualTo(150);
    }

    @Test
    void anyOtherTableHasNoFigures() {
        assertThat(figures("| Country | State |\n|---|---|\n| Estonia | 12 |\n")).isEmpty();
    }

    @Property
    void everyNumberIsReadAsItWasWritten(@ForAll @DoubleRange(max = 1e9) @Scale(2) double number) {
        assertThat(figure(String.format(Locale.ROOT, "%,.2f", number), "people").orElseThrow().low()).isCloseTo(number, within(1e-6));
    }

    @Property
    void everyRangeKeepsItsEnds(@ForAll @IntRange(max = 2_000_000) int one, @ForAll @IntRange(max = 2_000_000) int other) {
        Optional<Figure> figure = figure(String.format(Locale.ROOT, "%,d-%,d", one, other), "people");
        assertThat(figure.isPresent()).isEqualTo(one <= other);
        figure.ifPresent(range -> assertThat(List.of(range.low(), range.high())).containsExactly((double) one, (double) other));
    }

    @Property
    void noTextIsTooStrange(@ForAll String value, @ForAll String unit) {
        figure(value, unit).ifPresent(figure -> {
            assertThat(figure.low()).isBetween(0.0, figure.high());
            assertThat(figure.high()).isFinite();
            assertThat(figure.unit()).isNotBlank();
        });
    }

    @Property
    void everyGroupIsOfOneUnitAndFitsItsScale(@ForAll List<@IntRange(max = 500) Integer> values) {
        StringBuilder table = new StringBuilder("| Indicator | Value | Unit |\n|---|---|---|\n");
        values.forEach(value -> table.append("| a | ").append(value).append(" | ").append(value % 3 == 0 ? "percent" : "people").append(" |\n"));
        figures(table.toString()).ifPresent(figures -> figures.groups().forEach(group -> {
            assertThat(group.figures()).hasSizeGreaterThan(1).allMatch(figure -> figure.high() <= group.top());
            assertThat(group.figures()).extracting(Figure::measure).containsOnly(group.figures().getFirst().measure());
        }));
    }

    private static Optional<Figure> figure(String value, String unit) {
        return Figure.of("Something", value, unit, "2005");
    }

    private static Optional<Figures> figures(String markdown) {
        return BlockWalk.all(DocumentReader.read(Path.of("t.md"), markdown).blocks(), Block.Table.class).stream().findFirst().flatMap(Figures::of);
    }
}
