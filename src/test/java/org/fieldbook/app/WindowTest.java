package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.fieldbook.content.Facet;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.browse.BrowseModel;
import org.fieldbook.ui.browse.ResultRow;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the real window as a reader would: type, narrow down, open, step, keep, come back. */
class WindowTest {
    @TempDir
    Path folder;
    private Path pack;
    private Path data;

    @BeforeEach
    void layOutALibrary() {
        pack = folder.resolve("pack");
        data = folder.resolve("data");
        SmallPack.copyTo(pack);
    }

    @Test
    void typingFindsSectionsAndShowsTheBestOneAtOnce() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "repayments");
            window.until("the section is found", () -> titles(window).equals(List.of("A lender of their own for street vendors")));
            window.until("it is glanced at", () -> reader(window).equals("street-credit#what-made-it-hard"));
        }
    }

    @Test
    void whoTypesOnTheHomePageAsks() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.scene().getRoot().requestFocus());
            window.run(() -> window.content().browse().typed(new KeyEvent(KeyEvent.KEY_TYPED, "\"", "", KeyCode.UNDEFINED, false, false, false, false)));
            assertThat(window.onFx(() -> window.content().browse().searchBar().field().getText())).as("a phrase begins").isEqualTo("\"");
            window.run(() -> window.content().go(new Place.Search("")));
            window.until("home again", () -> window.content().browse().model().atHome());
            window.run(() -> window.scene().getRoot().requestFocus());
            window.robot.write("lantern");
            window.until("the box goes on with it", () -> window.content().browse().searchBar().field().getText().equals("lantern"));
            window.until("three documents are found", () -> titles(window).size() == 3);
            window.run(() -> window.content().reader().requestFocus());
            window.robot.write("x");
            window.rest();
            assertThat(window.onFx(() -> window.content().browse().searchBar().field().getText())).as("only the home page asks").isEqualTo("lantern");
        }
    }

    @Test
    void whatCouldBeMeantDropsBelowTheBoxAndIsTakenWithTheKeys() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "keny");
            window.until("the best answer is glanced at", () -> !reader(window).isEmpty());
            window.until("suggestions stand below the box", () -> javafx.stage.Window.getWindows().size() > 1);
            window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until("the country is chosen", () -> window.content().browse().model().selectionProperty().get()
                    .state(Facet.COUNTRY, "KEN") == Selection.State.INCLUDED);
        }
    }

    @Test
    void enterOpensTheHitAtItsSectionWithItsWordsMarked() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "lantern");
            window.until("three documents are found", () -> titles(window).size() == 3);
            window.robot.push(KeyCode.ENTER);
            window.until("the first one is open", () -> !reader(window).isEmpty() && window.find(".find-place").isPresent());
            String opened = reader(window);
            assertThat(opened).contains("#");
            window.run(() -> window.content().reader().step(1));
            window.rest();
            assertThat(reader(window)).startsWith(opened.substring(0, opened.indexOf('#')));
        }
    }

    @Test
    void aFacetIncludesThenExcludesThenSetsFree() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Search("kind:manual")));
            window.until("one manual is there", () -> titles(window).equals(List.of("Safer homes for weavers")));
            BrowseModel model = window.content().browse().model();
            window.run(() -> model.cycle(Facet.KIND, "manual"));
            window.until("all but manuals are there", () -> titles(window).size() == 2 && !titles(window).contains("Safer homes for weavers"));
            assertThat(model.selectionProperty().get().state(Facet.KIND, "manual")).isEqualTo(Selection.State.EXCLUDED);
            window.run(() -> model.cycle(Facet.KIND, "manual"));
            window.until("home again", model::atHome);
        }
    }

    @Test
    void aClickOnAFacetNarrowsDownAndItsChipSetsFree() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "lantern");
            window.until("three documents are found", () -> titles(window).size() == 3);
            window.until("the country can be chosen", () -> facetValue(window, "Kenya").isPresent());
            window.run(() -> facetValue(window, "Kenya").orElseThrow().fire());
            window.until("two documents are left", () -> titles(window).size() == 2 && window.scene().lookup(".chosen .chip") != null);
            Button chip = (Button) window.find(".chosen .chip").orElseThrow();
            assertThat(chip.getText()).isEqualTo("Kenya");
            window.run(chip::fire);
            window.until("all three are back", () -> titles(window).size() == 3);
        }
    }

    @Test
    void whatIsKeptIsThereAfterARestartAndWithoutTheIndex() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Reading("safer-homes", "checklist")));
            window.until("the section is open", () -> reader(window).equals("safer-homes#checklist"));
            window.run(() -> window.content().reader().keep());
            window.rest();
        }
        deleteIndex();
        Files.move(pack.resolve("safer-homes.md"), pack.resolve("renamed.md"));
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Kept()));
            window.until("the kept section is listed", () -> window.find(".kept-open").isPresent());
            window.run(() -> ((Button) window.find(".kept-open").orElseThrow()).fire());
            window.until("it opens again", () -> reader(window).startsWith("safer-homes"));
        }
    }

    @Test
    void whatANotebookBroughtBackAndWhatItLostIsSaid() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Reading("safer-homes", "checklist")));
            window.until("the section is open", () -> reader(window).equals("safer-homes#checklist"));
            window.run(() -> window.content().reader().keep());
            window.rest();
        }
        Path file = data.resolve("notebook").resolve("notebook.mv.db");
        Files.delete(file);
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.until("it is said what came back", () -> said(window).endsWith("brought back."));
            assertThat(said(window)).startsWith("The notebook had not been closed properly").doesNotContain("lost");
        }
        Files.write(file, new byte[4096]);
        delete("notebook/journal");
        delete("notebook/backups");
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.until("it is said what is lost", () -> said(window).equals("The notebook was damaged. One change is lost."));
        }
    }

    private static String said(OpenWindow window) {
        return window.onFx(() -> window.scene().getRoot().lookupAll(".status-line .label").stream().map(node -> ((javafx.scene.control.Label) node).getText())
                .filter(text -> text != null && !text.isEmpty()).findFirst().orElse(""));
    }

    @Test
    void backAndForwardGoWhereOneHasBeen() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Reading("safer-homes", "")));
            window.until("the manual is open", () -> reader(window).startsWith("safer-homes"));
            window.run(() -> window.content().go(new Place.Reading("street-credit", "what-made-it-hard")));
            window.until("the case is open", () -> reader(window).equals("street-credit#what-made-it-hard"));
            window.run(() -> window.content().back());
            window.until("the manual is back", () -> reader(window).startsWith("safer-homes"));
            window.run(() -> window.content().forward());
            window.until("the case is back", () -> reader(window).startsWith("street-credit"));
        }
    }

    @Test
    void nothingFoundSaysWhichWordFailedAndOffersAWayOn() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Search("kind:lesson country:KEN theme:credit")));
            window.until("the dead end is explained", () -> window.find(".empty-state").isPresent());
            List<String> ways = window.onFx(() -> window.scene().getRoot().lookupAll(".empty-state .button").stream()
                    .map(Button.class::cast).map(Button::getText).toList());
            assertThat(ways).anyMatch(way -> way.contains("Savings and credit")).anyMatch(way -> way.contains("3"));
        }
    }

    @Test
    void aFileSavedInAnEditorAppears() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Search("quenching")));
            window.rest();
            Files.writeString(pack.resolve("new.md"), "# Quenching iron\n\nA new page about quenching.\n");
            window.until("the new page is found", () -> titles(window).equals(List.of("Quenching iron")));
        }
    }

    @Test
    void anAddressOpensAtItsSection() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "fieldbook://open?doc=street-credit#what-was-done")) {
            window.until("the section is open", () -> reader(window).equals("street-credit#what-was-done"));
        }
    }

    @Test
    void aHitSaysWhyItIsThere() throws Exception {
        Files.writeString(pack.resolve("vocabulary/synonyms.yaml"), "- id: vendor\n  terms: [street vendor, hawker]\n");
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "hawker lantern");
            window.until("the case is found", () -> titles(window).contains("A lender of their own for street vendors"));
            window.robot.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
            window.until("the row says why", () -> window.scene().lookup(".why") != null);
            String said = window.onFx(() -> window.scene().lookup(".why").getAccessibleText());
            assertThat(said).contains("Your words: lantern (text).", "street vendors for \u201chawker\u201d (title)", "Found by its words alone.");
            window.robot.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
            window.until("it says it no more", () -> window.scene().lookup(".why") == null);
        }
    }

    @Test
    void whatARowCanBeAskedStandsInItsMenuToo() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "repayments");
            window.until("the section is found", () -> titles(window).size() == 1);
            window.robot.clickOn(window.find(".result-title").orElseThrow(), MouseButton.SECONDARY);
            ListView<?> list = (ListView<?>) window.find(".result-list").orElseThrow();
            window.until("the menu is shown", () -> list.getContextMenu().isShowing());
            assertThat(window.onFx(() -> list.getContextMenu().getItems().stream().map(MenuItem::getText).toList())).containsExactly(
                    "Why is this here? (Ctrl+I)", "More like this document", "More like the section “What made it hard”");
            window.run(() -> list.getContextMenu().getItems().getFirst().fire());
            window.until("the row says why", () -> window.scene().lookup(".why") != null);
            window.run(() -> list.getContextMenu().hide());
        }
    }

    @Test
    void moreLikeASectionIsFoundAndLeftAgain() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "repayments");
            window.until("the section is found", () -> titles(window).equals(List.of("A lender of their own for street vendors")));
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J).release(KeyCode.J, KeyCode.SHIFT, KeyCode.CONTROL);
            window.until("others like it are there", () -> !titles(window).isEmpty() && !titles(window).contains("A lender of their own for street vendors"));
            window.until("a chip says so", () -> chips(window).equals(List.of("Like: A lender of their own for… › What made it hard")));
            window.run(() -> ((ListView<?>) window.scene().lookup(".result-list")).requestFocus());
            window.robot.push(KeyCode.DOWN);
            window.until("one opens at its section", () -> reader(window).contains("#"));
            String opened = reader(window);
            window.run(() -> window.content().back());
            window.until("the list of likes is still there", () -> chips(window).size() == 1);
            window.run(() -> window.content().back());
            window.until("the search is back", () -> titles(window).equals(List.of("A lender of their own for street vendors")) && chips(window).isEmpty());
            assertThat(window.onFx(() -> window.content().browse().searchBar().field().getText())).isEqualTo("repayments");
            window.run(() -> window.content().forward());
            window.run(() -> window.content().forward());
            window.until("and forward again", () -> reader(window).equals(opened) && chips(window).size() == 1);
        }
    }

    @Test
    void likenessIsLeftWithItsChipAndWithEscape() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.content().go(new Place.Reading("street-credit", "what-made-it-hard")));
            window.until("the section is open", () -> reader(window).equals("street-credit#what-made-it-hard"));
            window.run(() -> window.content().reader().requestFocus());
            window.robot.press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);
            window.until("documents like it are listed", () -> chips(window).equals(List.of("Like: A lender of their own for street vendors")));
            window.run(() -> ((Button) window.scene().lookup(".chosen .chip")).fire());
            window.until("the chip is gone", () -> chips(window).isEmpty() && reader(window).startsWith("street-credit"));
            window.run(() -> window.content().goLike("street-credit", ""));
            window.until("they are listed again", () -> chips(window).size() == 1);
            window.run(() -> ((ListView<?>) window.scene().lookup(".result-list")).requestFocus());
            window.robot.push(KeyCode.ESCAPE);
            window.until("the chip is gone again", () -> chips(window).isEmpty());
        }
    }

    @Test
    void aBetterAnswerLeavesTheChosenRowChosen() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "lantern");
            window.until("three documents are found", () -> titles(window).size() == 3);
            ListView<?> list = (ListView<?>) window.find(".result-list").orElseThrow();
            window.run(() -> {
                list.requestFocus();
                list.getSelectionModel().select(1);
            });
            String chosen = window.onFx(() -> ((ResultRow) list.getSelectionModel().getSelectedItem()).hit().entry().id());
            window.run(() -> window.content().browse().refresh());
            window.rest();
            assertThat(window.onFx(() -> ((ResultRow) list.getSelectionModel().getSelectedItem()).hit().entry().id())).isEqualTo(chosen);
            assertThat(list.isFocused()).isTrue();
            window.run(() -> window.content().browse().model().textProperty().set("light"));
            window.rest();
            assertThat(window.onFx(() -> list.getSelectionModel().getSelectedItem())).isNull();
        }
    }

    @Test
    void meaningIsSwitchedOffInTheSettingsAtOnceAndStaysOff() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "lantern");
            window.until("the query is finished", () -> meaning(window));
            window.run(() -> ((Button) window.scene().lookup("#rail-settings")).fire());
            window.until("the settings are shown", () -> meaningBox().isPresent());
            window.run(() -> meaningBox().orElseThrow().fire());
            window.until("words alone are asked for", () -> !meaning(window));
            window.run(() -> window.content().browse().model().textProperty().set("lanterns"));
            window.rest();
            assertThat(window.onFx(() -> meaning(window))).isFalse();
        }
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "lantern");
            window.until("the query is finished", () -> window.content().browse().model().resultsProperty().get().filter(answer -> !answer.request().typing())
                    .isPresent());
            assertThat(window.onFx(() -> meaning(window))).isFalse();
            window.run(() -> window.app().understand(true));
            window.until("meaning is asked for again", () -> meaning(window));
        }
    }

    /** Whether the newest answer is of a finished query that asked for meaning. On the FX thread. */
    private static boolean meaning(OpenWindow window) {
        return window.content().browse().model().resultsProperty().get().filter(answer -> answer.request().meaning() && !answer.request().typing()).isPresent();
    }

    private static Optional<CheckBox> meaningBox() {
        return javafx.stage.Window.getWindows().stream().map(shown -> shown.getScene().lookup("#settings-meaning")).filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast).findFirst();
    }

    @Test
    void aSearchThatFailsIsSaid() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.app().library().index().close());
            window.run(() -> window.content().browse().model().textProperty().set("lantern"));
            window.until("it is said below", () -> window.scene().lookup(".status-line").isVisible());
            assertThat(window.failures()).isNotEmpty();
        }
    }

    /** On the FX thread. */
    private static List<String> chips(OpenWindow window) {
        return window.scene().getRoot().lookupAll(".chosen .chip").stream().map(Button.class::cast).map(Button::getText).toList();
    }

    @Test
    void theLanguageCanBeChangedWhileReading() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.app().speak("fr"));
            window.rest();
            TextField field = (TextField) window.find("#search").orElseThrow();
            assertThat(field.getPromptText()).startsWith("Chercher");
            window.run(() -> window.app().speak("en"));
        }
    }

    /** On the FX thread. */
    private static Optional<Button> facetValue(OpenWindow window, String label) {
        return window.scene().getRoot().lookupAll(".facet-value").stream().map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(label)).findFirst();
    }

    @Test
    void scriptsWithoutSpacesOrWithJoinedLettersAreListedToo() throws Exception {
        Files.writeString(pack.resolve("arabic.md"), "# السلامة والصحة في العمل للعمال المنزليين في القرى البعيدة عن المدن الكبيرة\n\n"
                + "يتعلم العمال الذين يعملون في بيوتهم كيف يرون الخطر قبل أن يقع، وكيف يصلحون مكان عملهم بقليل من المال.\n");
        Files.writeString(pack.resolve("thai.md"), "# ความปลอดภัยและสุขภาพในการทำงานสำหรับผู้รับงานไปทำที่บ้านในหมู่บ้านห่างไกล\n\n"
                + "ผู้รับงานไปทำที่บ้านเรียนรู้ที่จะมองเห็นอันตรายก่อนที่จะเกิดขึ้นและปรับปรุงที่ทำงานด้วยเงินเพียงเล็กน้อย\n");
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            type(window, "العمال");
            window.until("the Arabic page is found", () -> titles(window).size() == 1);
            window.run(() -> window.content().browse().searchBar().field().setText("สุขภาพ"));
            window.until("the Thai page is found", () -> titles(window).size() == 1 && titles(window).getFirst().startsWith("ความ"));
            window.rest();
            assertThat(window.find(".result-title")).isPresent();
            assertThat(window.failures()).isEmpty();
        }
    }

    @Test
    void whereTwoHaveNoRoomTheResultsGiveWayToTheDocumentAndComeBack() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.app().show(Theme.LIGHT, 200));
            type(window, "lantern");
            window.until("three documents are found", () -> titles(window).size() == 3);
            window.rest();
            assertThat(window.find(".result-list")).isPresent();
            assertThat(window.find(".reader")).as("no glance takes the place of what is found").isEmpty();
            window.robot.push(KeyCode.ENTER);
            window.until("the first one is read", () -> !reader(window).isEmpty() && window.scene().lookup(".reader") != null);
            assertThat(window.find(".result-list")).isEmpty();
            window.robot.push(KeyCode.ALT, KeyCode.LEFT);
            window.until("what was found is back and has the keyboard",
                    () -> window.scene().lookup(".result-list") != null && window.scene().getFocusOwner() == window.scene().lookup(".result-list"));
            window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until("the chosen one is read", () -> window.scene().lookup(".reader") != null);
            type(window, "repayments");
            window.until("what is found anew stands before it", () -> window.scene().lookup(".result-list") != null && titles(window).size() == 1);
            window.robot.push(KeyCode.ENTER);
            window.until("it is read", () -> window.scene().lookup(".reader") != null);
            window.robot.push(KeyCode.ALT, KeyCode.LEFT);
            window.until("the way back leads to where it was found", () -> window.scene().lookup(".result-list") != null && titles(window).size() == 1);
            window.run(() -> window.app().show(Theme.LIGHT, 100));
            window.until("there is room for both again", () -> window.scene().lookup(".reader") != null && window.scene().lookup(".result-list") != null);
        }
    }

    @Test
    void whereTwoHaveNoRoomACountryOpensWithItsPageAndLeadsToItsDocuments() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            window.run(() -> window.app().show(Theme.LIGHT, 200));
            window.run(() -> window.content().go(new Place.Search("country:KEN")));
            window.until("its page is shown", () -> window.scene().lookup(".value-pane") != null);
            window.rest();
            assertThat(window.find(".result-list")).isEmpty();
            window.robot.clickOn(".value-pane .recent-line");
            window.until("one of its documents is read and has the keyboard", () -> window.scene().lookup(".reader") != null
                    && window.content().reader().lookupAll("*").contains(window.scene().getFocusOwner()));
            window.run(() -> window.content().back());
            window.until("the way back leads to its page", () -> window.scene().lookup(".value-pane") != null);
            window.rest();
            window.robot.clickOn(".value-list");
            window.until("its documents are listed", () -> window.scene().lookup(".result-list") != null && !titles(window).isEmpty());
            assertThat(window.find(".value-pane")).isEmpty();
            window.rest();
        }
    }

    @Test
    void whateverTheSizeNothingStandsOutsideTheWindow() throws Exception {
        try (OpenWindow window = OpenWindow.on(pack, data, "")) {
            for (int percent : List.of(100, 150, 200, 100)) {
                window.run(() -> window.app().show(Theme.LIGHT, percent));
                for (String query : List.of("", "peopel who sell lanterns to street vendors", "zzyzx kind:manual")) {
                    window.run(() -> window.content().go(new Place.Search(query)));
                    window.rest();
                    assertThat(window.onFx(() -> outside(window.scene()))).as("%s at %d %%", query, percent).isEmpty();
                }
                window.run(() -> window.content().go(new Place.Reading("street-credit", "")));
                window.rest();
            }
            assertThat(window.onFx(() -> widths(window.scene()))).as("the panes are shared out as at first")
                    .satisfies(widths -> assertThat(widths.getFirst()).isCloseTo(0.225, within(0.02)), widths -> assertThat(widths.get(1)).isCloseTo(0.305, within(0.02)));
        }
    }

    /** What holds text and does not lie in the window as a whole, except what is to be scrolled to. */
    private static List<String> outside(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        BoundingBox whole = new BoundingBox(-1, -1, scene.getWidth() + 2, scene.getHeight() + 2);
        return Stream.of(".rail-button", ".search-field", ".filters-toggle", ".order", ".results-count", ".notice", ".result-list", ".dead-end",
                        ".home-title", ".status-line")
                .flatMap(style -> scene.getRoot().lookupAll(style).stream().filter(node -> node.isVisible() && node.isManaged())
                        .filter(node -> !whole.contains(node.localToScene(node.getLayoutBounds()))).map(_ -> style)).toList();
    }

    /** The shares of the window's width that the panes have. */
    private static List<Double> widths(Scene scene) {
        SplitPane panes = (SplitPane) scene.lookup(".split-pane");
        return panes.getItems().stream().map(pane -> pane.getLayoutBounds().getWidth() / panes.getWidth()).toList();
    }

    private static void type(OpenWindow window, String text) throws Exception {
        window.run(() -> window.content().browse().searchBar().take());
        window.robot.write(text);
        window.rest();
    }

    private static List<String> titles(OpenWindow window) {
        return window.content().browse().model().rows().stream().filter(ResultRow.OfDocument.class::isInstance)
                .map(row -> row.hit().entry().title()).toList();
    }

    private static String reader(OpenWindow window) {
        String document = window.content().reading().document();
        return document.isEmpty() ? "" : window.content().reading().anchor().isEmpty() ? document : document + "#" + window.content().reading().anchor();
    }

    private void deleteIndex() throws IOException {
        delete("index");
    }

    /** Deletes what begins so, seen from the data folder. */
    private void delete(String beginning) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(path -> data.relativize(path).toString().replace('\\', '/').startsWith(beginning)).sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
