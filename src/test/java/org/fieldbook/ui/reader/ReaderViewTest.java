package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.TextPos;
import org.fieldbook.job.Progress;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderViewTest {
    @TempDir
    Path data;
    private OpenReader reader;
    private Notebook notebook;

    @BeforeEach
    void openTheWindow() throws Exception {
        reader = OpenReader.of(OpenReader.fixtures());
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        reader.close();
        if (notebook != null) {
            notebook.close();
        }
    }

    private Bounds bounds(int piece) {
        return reader.on(() -> reader.view.pane().bounds(piece).orElseThrow(() -> new AssertionError("not shown: " + piece)));
    }

    private void press(KeyCode... keys) throws Exception {
        reader.run(() -> reader.view.requestFocus());
        reader.robot.push(keys);
        reader.rest();
    }

    private <T extends Node> Set<T> shown(Class<T> type, String selector) {
        return reader.on(() -> {
            Set<T> found = new java.util.LinkedHashSet<>();
            reader.view.pane().lookupAll(selector).stream().filter(type::isInstance).map(type::cast).forEach(found::add);
            return found;
        });
    }

    /** Clicks near the end of the first line: the middle of words on two lines may be beside both. */
    private void click(Node node) throws Exception {
        reader.robot.clickOn(reader.on(() -> node.localToScreen(node.getLayoutBounds().getMaxX() - 5, node.getLayoutBounds().getMinY() + 7)));
        reader.rest();
    }

    private Text text(String words) {
        return shown(Text.class, ".run").stream().filter(run -> run.getText().equals(words)).findFirst().orElseThrow(() -> new AssertionError(words));
    }

    @Test
    void anAnchorOpensWithItsHeadingAtTheTopAndSaysWhereOneIs() throws Exception {
        reader.open("everything", "results-in-figures");
        assertThat(bounds(reader.piece("Results in figures")).getMinY()).isBetween(-2.0, 2.0);
        assertThat(reader.model.anchor()).isEqualTo("results-in-figures");
        assertThat(reader.on(() -> ((javafx.scene.control.Label) reader.view.lookup(".where")).getText())).isEqualTo("Everything a document can hold  ›  Results in figures");
    }

    @Test
    void aLongNameIsWrappedWhereThePageIsNarrow() throws Exception {
        reader.close();
        Files.writeString(data.resolve("long.md"), """
                ---
                title: A long name
                organisations: ["Network of Associations of People Who Sort and Sell What Others Throw Away"]
                countries: ["The Islands, Highlands and Lowlands of a Republic That Has a Long Name"]
                ---
                Text.
                """);
        reader = OpenReader.of(data, 420, 700, Theme.LIGHT);
        reader.open("long", "");
        Set<Node> facts = shown(Node.class, ".facts");
        assertThat(facts).hasSize(2).allSatisfy(box -> {
            Bounds room = reader.on(() -> box.localToScene(box.getLayoutBounds()));
            assertThat(reader.on(() -> box.lookupAll(".chip"))).isNotEmpty().allSatisfy(chip -> {
                Bounds there = reader.on(() -> chip.localToScene(chip.getLayoutBounds()));
                assertThat(there.getMaxX()).isLessThanOrEqualTo(room.getMaxX() + 1);
                assertThat(there.getHeight()).isGreaterThan(30);
            });
        });
        reader.shoot("reader-narrow");
    }

    @Test
    void wordsOfJoinedLettersThatAreWiderThanThePageAreNotCut() throws Exception {
        reader.close();
        Files.writeString(data.resolve("arabic.md"), "# السلامة والصحة في العمل للعمال المنزليين في القرى البعيدة عن المدن الكبيرة\n\n"
                + "يتعلم العمال الذين يعملون في بيوتهم كيف يرون الخطر قبل أن يقع.\n");
        reader = OpenReader.of(data, 420, 700, Theme.LIGHT);
        reader.open("arabic", "");
        for (int size = 20; size <= 120; size += 10) {
            double points = size;
            reader.run(() -> reader.view.textSizeProperty().set(points));
            reader.rest();
            assertThat(reader.on(() -> reader.view.pane().lookupAll(".flow").stream().filter(flow -> flow.getLayoutBounds().getHeight() > 0).count()))
                    .as("at %d", size).isPositive();
        }
    }

    @Test
    void everyPieceCanBeShown() throws Exception {
        reader.open("everything", "");
        for (int piece = 0; piece < reader.page().pieces().size(); piece += 5) {
            int now = piece;
            reader.run(() -> reader.view.pane().jump(now));
            assertThat(bounds(piece).getMaxY()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void linksLeadToDocumentsHeadingsAndOutside() throws Exception {
        reader.open("everything", "");
        click(text("a heading of this one"));
        assertThat(reader.visits.places).containsExactly(new Place.Reading("everything", "lists"));
        assertThat(reader.model.anchor()).isEqualTo("lists");
        reader.open("everything", "");
        reader.run(() -> reader.view.pane().jump(0));
        click(text("the world outside"));
        assertThat(reader.visits.left).containsExactly(URI.create("https://www.ilo.org/informal"));
        click(text("another document"));
        assertThat(reader.visits.places).last().isEqualTo(new Place.Reading("other", "second-part"));
        assertThat(reader.model.document()).isEqualTo("other");
    }

    @Test
    void theKeyboardReachesLinksAndNotes() throws Exception {
        reader.open("everything", "");
        press(KeyCode.TAB);
        press(KeyCode.ENTER);
        assertThat(reader.visits.places).containsExactly(new Place.Reading("other", "second-part"));
        reader.open("everything", "");
        reader.run(() -> reader.view.pane().jump(0));
        for (int i = 0; i < 4; i++) {
            press(KeyCode.TAB);
        }
        assertThat(reader.on(() -> reader.view.tip().text())).contains("International Labour Organization 2022");
        press(KeyCode.ENTER);
        assertThat(bounds(reader.page().notes().get("cited")).getMinY()).isBetween(0.0, 760.0);
    }

    @Test
    void aNoteLeadsDownAndBackUp() throws Exception {
        reader.open("everything", "");
        click(text("1"));
        int note = reader.page().notes().get("cited");
        assertThat(bounds(note).getMaxY()).isPositive();
        reader.run(() -> reader.view.choose(new Aim.FromNote("cited")));
        assertThat(bounds(reader.page().calls().get("cited")).getMinY()).isBetween(-2.0, 2.0);
    }

    @Test
    void chipsLeadToSearches() throws Exception {
        reader.open("everything", "");
        Button country = shown(Button.class, ".chip").stream().filter(chip -> chip.getText().equals("Mongolia")).findFirst().orElseThrow();
        click(country);
        Button years = shown(Button.class, ".chip").stream().filter(chip -> chip.getText().equals("2004–2006")).findFirst().orElseThrow();
        click(years);
        reader.until("both are searched for", () -> reader.visits.places.size() == 2);
        assertThat(reader.visits.places).containsExactly(new Place.Search("country:MNG"), new Place.Search("year:2004..2006"));
    }

    @Test
    void findingCountsStepsAndCloses() throws Exception {
        reader.open("everything", "");
        press(KeyCode.CONTROL, KeyCode.F);
        reader.robot.write("second");
        reader.rest();
        assertThat(place()).isEqualTo("1 of 4");
        reader.robot.push(KeyCode.ENTER);
        reader.rest();
        assertThat(place()).isEqualTo("2 of 4");
        press(KeyCode.SHIFT, KeyCode.F3);
        assertThat(place()).isEqualTo("1 of 4");
        Hit now = reader.model.marksProperty().get().hits().getFirst();
        assertThat(bounds(now.piece()).getMinY()).isBetween(0.0, 760.0);
        press(KeyCode.ESCAPE);
        assertThat(reader.model.marksProperty().get().hits()).isEmpty();
        assertThat(reader.on(() -> reader.view.findBar().isShown())).isFalse();
    }

    private String place() {
        return reader.on(() -> reader.view.findBar().place());
    }

    @Test
    void wordsOfASearchAreMarkedFromTheSectionOnAndStepped() throws Exception {
        reader.open("everything", "tasks", Finder.of("the"));
        int all = reader.model.marksProperty().get().hits().size();
        int current = reader.model.marksProperty().get().current();
        assertThat(all).isGreaterThan(5);
        assertThat(reader.model.marksProperty().get().hits().get(current).piece()).isGreaterThanOrEqualTo(reader.piece("Tasks"));
        assertThat(place()).isEqualTo(current + 1 + " of " + all);
        press(KeyCode.F3);
        assertThat(place()).isEqualTo(current + 2 + " of " + all);
        assertThat(shown(javafx.scene.shape.Path.class, ".mark-now")).hasSize(1);
    }

    @Test
    void contentsFollowTheScrollAndLead() throws Exception {
        reader.open("everything", "");
        ListView<?> list = (ListView<?>) reader.on(() -> reader.view.lookup(".contents .list-view"));
        assertThat(reader.on(() -> ((Page.Heading) list.getSelectionModel().getSelectedItem()).title())).isEqualTo("Top of the document");
        reader.run(() -> reader.view.pane().jump(reader.piece("Numbered at the bottom")));
        reader.until("the contents follow", () -> ((Page.Heading) list.getSelectionModel().getSelectedItem()).anchor().equals("lists"));
        reader.run(() -> list.getSelectionModel().select(4));
        reader.run(list::requestFocus);
        reader.robot.push(KeyCode.ENTER);
        reader.rest();
        assertThat(reader.visits.places).last().isEqualTo(new Place.Reading("everything", "quotes-and-callouts"));
        press(KeyCode.CONTROL, KeyCode.M);
        assertThat(reader.on(() -> reader.view.lookup(".contents").isVisible())).isFalse();
    }

    @Test
    void aNarrowReaderFoldsItsContents() throws Exception {
        reader.open("everything", "");
        reader.run(() -> reader.scene().getWindow().setWidth(700));
        reader.until("the contents fold", () -> !reader.view.lookup(".contents").isVisible());
        assertThat(bounds(0).getWidth()).isLessThan(705);
    }

    @Test
    void sizeChangesEveryLetterAndKeepsThePlace() throws Exception {
        reader.open("everything", "lists");
        double before = text("Second thing").getFont().getSize();
        reader.run(() -> reader.view.textSizeProperty().set(34));
        assertThat(text("Lists").getFont().getSize()).isEqualTo(34 * 1.48, org.assertj.core.data.Offset.offset(0.5));
        assertThat(before).isEqualTo(17);
        assertThat(reader.model.anchor()).isEqualTo("lists");
    }

    @Test
    void copyingPutsPlainTextAndMarkdownOnTheClipboard() throws Exception {
        reader.open("everything", "");
        int piece = reader.piece("Words can be");
        reader.run(() -> reader.view.pane().area().select(TextPos.ofLeading(piece, 13), TextPos.ofLeading(piece, 29)));
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(reader.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("stressed, strong");
        assertThat(reader.on(() -> Clipboard.getSystemClipboard().getContent(Clip.MARKDOWN))).isEqualTo("*stressed*, **strong**");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(reader.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("*stressed*, **strong**");
    }

    @Test
    void aSelectionIsDrawnInTheLettersThemselves() throws Exception {
        reader.open("everything", "results-in-figures");
        reader.run(() -> reader.view.pane().area().select(TextPos.ofLeading(reader.piece("Indicator"), 0), TextPos.ofLeading(reader.piece("Claims"), 0)));
        assertThat(shown(javafx.scene.shape.Path.class, ".selected").stream().filter(path -> !path.getElements().isEmpty())).hasSizeGreaterThan(9);
    }

    @Test
    void picturesInThePackAreShown() throws Exception {
        reader.open("everything", "code-and-the-rest");
        reader.until("the picture is there", () -> reader.view.pane().lookupAll("ImageView").stream().anyMatch(view -> ((ImageView) view).getImage() != null));
        ImageView view = shown(ImageView.class, "ImageView").iterator().next();
        assertThat(view.getImage().getWidth()).isEqualTo(240);
        assertThat(view.getAccessibleText()).isEqualTo("A pattern of squares");
    }

    @Test
    void scriptsOfTheWorldKeepTheirOrder() throws Exception {
        reader.open("scripts", "");
        for (Page.Heading heading : reader.page().headings()) {
            reader.run(() -> reader.view.pane().jump(heading.piece()));
            assertThat(bounds(heading.piece()).getHeight()).isPositive();
        }
        reader.run(() -> reader.scene().getWindow().setWidth(420));
        reader.open("scripts", "العربية");
        Text first = text("العمل");
        Text second = text("الاقتصاد");
        assertThat(reader.on(() -> first.getBoundsInParent().getMinX())).isGreaterThan(reader.on(() -> second.getBoundsInParent().getMinX()));
        assertThat(shown(Text.class, ".run").stream().map(run -> reader.on(() -> run.localToScene(run.getLayoutBounds()).getMaxX()))).allMatch(x -> x < 421);
    }

    @Test
    void aDocumentThatIsNotThereIsSaid() throws Exception {
        reader.open("nowhere", "");
        assertThat(reader.on(() -> reader.view.lookup(".empty-title"))).isNotNull();
        reader.open("other", "");
        assertThat(reader.model.document()).isEqualTo("other");
    }

    @Test
    void ticksPlacesAndWhatIsKeptOutliveTheReader() throws Exception {
        reader.close();
        notebook = Notebook.open(data, Progress.none());
        reader = OpenReader.of(OpenReader.fixtures(), () -> Optional.of(notebook));
        reader.open("everything", "tasks");
        CheckBox last = shown(CheckBox.class, ".task").stream().reduce((_, box) -> box).orElseThrow();
        click(last);
        press(KeyCode.CONTROL, KeyCode.D);
        reader.run(() -> reader.view.toggleKeep("tasks"));
        reader.rest();
        assertThat(notebook.ticks("everything")).isEqualTo(Map.of("Lift with both hands #2", true));
        assertThat(notebook.keeps("everything", "")).isTrue();
        assertThat(notebook.keeps("everything", "tasks")).isTrue();
        reader.close();
        reader = OpenReader.of(OpenReader.fixtures(), () -> Optional.of(notebook));
        reader.open("everything", "");
        assertThat(reader.model.anchor()).isEqualTo("tasks");
        assertThat(shown(CheckBox.class, ".task").stream().filter(CheckBox::isSelected)).hasSize(2);
        assertThat(reader.on(() -> reader.model.keptHere().get())).isTrue();
    }

    @Test
    void moreLikeTheDocumentOrItsSectionIsAskedFor() throws Exception {
        reader.open("everything", "tasks");
        press(KeyCode.CONTROL, KeyCode.J);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        assertThat(reader.visits.likes).containsExactly("everything#", "everything#tasks");
        List<String> offered = reader.on(() -> ((MenuButton) reader.view.lookup(".like")).getItems().stream().filter(MenuItem::isVisible)
                .map(MenuItem::getText).toList());
        assertThat(offered).hasSize(2).last().asString().startsWith("More like the section");
    }

    @Test
    void theNotebookMayComeLater() throws Exception {
        reader.close();
        notebook = Notebook.open(data, Progress.none());
        notebook.tick("everything", "Lift with both hands", true);
        Notebook[] opened = new Notebook[1];
        reader = OpenReader.of(OpenReader.fixtures(), () -> Optional.ofNullable(opened[0]));
        reader.open("everything", "tasks");
        assertThat(reader.model.ticksProperty().get()).isEmpty();
        opened[0] = notebook;
        reader.run(() -> reader.view.notebookOpened());
        reader.rest();
        assertThat(shown(CheckBox.class, ".task").stream().filter(CheckBox::isSelected)).hasSize(2);
    }
}
