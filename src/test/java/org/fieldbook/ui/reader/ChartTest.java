package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.fieldbook.content.Figure;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
    private static final String TABLE = """
            # Shops

            ## Results in figures

            | Indicator | Value | Unit | Period | Source |
            |---|---:|---|---|---|
            | Shops open | 4 | shops | mid-2005 | the report |
            | Shops planned | 12 | shops | mid-2005 | the report |
            | Shops closed | nine | shops | mid-2005 | the report |
            | Women among members | 35-60% | percent | 2004 | the report |
            | Women among staff | 80 | percent (about) | 2005 | the report |
            | Start | 2003 | year | 2003 | the report |

            The end.
            """;

    @Test
    void eachUnitHasItsChartBelowTheTable() {
        List<Piece.Chart> charts = charts(Made.page(TABLE));
        assertThat(charts).extracting(chart -> chart.group().unit()).containsExactly("shops", "percent");
        assertThat(charts.getFirst().group().figures()).extracting(Figure::label).containsExactly("Shops open", "Shops planned");
        assertThat(charts).extracting(Piece.Chart::left).containsExactly(0, 2);
    }

    @Test
    void aTableIsSqueezedBeforeItsLastColumnIsCutOff() {
        Piece.Row row = Made.page(TABLE).pieces().stream().map(Piece::body).filter(Piece.Row.class::isInstance).map(Piece.Row.class::cast)
                .findFirst().orElseThrow();
        GridLayout layout = new GridLayout(row.grid(), Faces.installed());
        double comfortable = layout.columns(16, 2000, 2000).total();
        double little = 0.93 * comfortable;
        GridLayout.Columns narrow = layout.columns(16, little, little);
        assertThat(narrow.scrolls()).isFalse();
        assertThat(narrow.total()).isBetween(little - 10, little);
        assertThat(layout.columns(16, 0.4 * comfortable, 0.4 * comfortable).scrolls()).as("no word is cut for it").isTrue();
    }

    @Test
    void aSingleFigureAndAnyOtherTableHaveNoChart() {
        assertThat(charts(Made.page("| Indicator | Value | Unit |\n|---|---|---|\n| Shops | 4 | shops |\n| Women | 4 | women |\n"))).isEmpty();
        assertThat(charts(Made.page("| Country | Number |\n|---|---|\n| Chad | 4 |\n| Mali | 5 |\n"))).isEmpty();
    }

    @Test
    void theTableIsCopiedAndTheChartIsNot() {
        Page page = Made.page(TABLE);
        String copied = Copied.markdown(page, Stretch.all(page));
        assertThat(copied).contains("| Shops open | 4 | shops |").doesNotContain("from 0 to 100");
        assertThat(copied.split("Shops planned", -1)).hasSize(2);
    }

    @Test
    void aChartTellsItsValuesToAScreenReader(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("shops.md"), TABLE);
        try (OpenReader reader = OpenReader.of(folder)) {
            reader.open("shops", "results-in-figures");
            assertThat(reader.on(() -> regions(reader).stream().map(Node::getAccessibleText).toList())).containsExactly(
                    "Bar chart. In shops, mid-2005. Shops open: 4 shops; Shops planned: 12 shops.",
                    "Bar chart. In percent. Women among members, 2004: 35-60%; Women among staff, 2005: 80% (about).");
        }
    }

    @Test
    void barsKeepToTheScaleAndInsideThePage(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("shops.md"), TABLE);
        try (OpenReader reader = OpenReader.of(folder)) {
            reader.open("shops", "results-in-figures");
            List<Bounds> bars = reader.on(() -> regions(reader).getFirst().lookupAll(".chart-bar").stream().map(bar -> bar.localToScene(bar.getLayoutBounds())).toList());
            assertThat(bars).hasSize(2);
            double shorter = bars.stream().mapToDouble(Bounds::getWidth).min().orElseThrow();
            double longer = bars.stream().mapToDouble(Bounds::getWidth).max().orElseThrow();
            assertThat(longer / shorter).isBetween(2.9, 3.1);
            List<Bounds> all = reader.on(() -> regions(reader).getFirst().lookupAll(".flow").stream().map(node -> node.localToScene(node.getLayoutBounds())).toList());
            assertThat(all).allMatch(bounds -> bounds.getMinX() >= 0 && bounds.getMaxX() <= reader.view.pane().getWidth());
        }
    }

    @Test
    void theWholePageIsCopiedWithoutWordsOfTheChart(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("shops.md"), TABLE);
        try (OpenReader reader = OpenReader.of(folder)) {
            reader.open("shops", "");
            reader.run(() -> reader.view.pane().area().selectAll());
            reader.run(() -> reader.view.copy(false));
            assertThat(reader.on(() -> Clipboard.getSystemClipboard().getString())).contains("Shops open\t4\tshops").doesNotContain("In shops");
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme) throws Exception {
        Path content = Path.of(System.getProperty("fieldbook.content", "content"));
        try (OpenReader reader = OpenReader.of(content, 980, 960, theme)) {
            for (String id : new String[] {"cambodia-gret-community-health-insurance", "thailand-bangkok-street-vending-policy", "cambodia-padek-community-shops",
                "wish-work-improvement-safe-homes"}) {
                reader.open(id, "results-in-figures");
                reader.run(() -> reader.view.pane().jump(piece(reader.page())));
                reader.shoot("reader-chart-" + id + "-" + theme.name().toLowerCase());
                assertThat(reader.on(() -> regions(reader))).isNotEmpty();
            }
        }
    }

    /** The heading above the figures when they fit below it, else the first chart. */
    private static int piece(Page page) {
        return page.pieces().indexOf(page.pieces().stream().filter(piece -> piece.body() instanceof Piece.Chart).findFirst().orElseThrow()) - 5;
    }

    private static List<Piece.Chart> charts(Page page) {
        return page.pieces().stream().map(Piece::body).filter(Piece.Chart.class::isInstance).map(Piece.Chart.class::cast).toList();
    }

    private static List<ChartRegion> regions(OpenReader reader) {
        return reader.view.pane().context().shown().stream().filter(ChartRegion.class::isInstance).map(ChartRegion.class::cast)
                .sorted(java.util.Comparator.comparingInt(ChartRegion::piece)).toList();
    }
}
