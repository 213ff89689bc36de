package org.fieldbook.ui.reader;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;

/** What the nodes of one page share: where the column stands, what is marked, selected and ticked, and whom to tell of clicks. */
final class PageContext {

    /** Told what the reader chooses on the page. */
    interface Choices {
        void chosen(Aim aim);

        /** A link the pointer or focus rests on. */
        void hovered(Node link, Aim aim);

        void left();

        void ticked(Marker.Task task, boolean done);

        void search(String query);
    }

    private final Page page;
    private final ReaderModel model;
    private final Tasks tasks;
    private final Texts texts;
    private final Faces faces;
    private final Choices choices;
    private final ObjectProperty<Geometry> geometry = new SimpleObjectProperty<>(new Geometry(ReaderModel.NORMAL_SIZE, 600));
    private final ObjectProperty<Stretch> selection = new SimpleObjectProperty<>(new Stretch(0, 0, 0, 0));
    private final Map<Grid, GridLayout> grids = new IdentityHashMap<>();
    private final Set<OnPage> shown = new HashSet<>();

    /** A node that stands for a piece, or for a cell of one. */
    interface OnPage {
        int piece();

        Node node();

        /** Brings what is marked, selected or ticked up to date. */
        void refresh();
    }

    PageContext(Page page, ReaderModel model, Tasks tasks, Texts texts, Faces faces, Choices choices) {
        this.page = page;
        this.model = model;
        this.tasks = tasks;
        this.texts = texts;
        this.faces = faces;
        this.choices = choices;
    }

    Page page() {
        return page;
    }

    ReaderModel model() {
        return model;
    }

    Tasks tasks() {
        return tasks;
    }

    Texts texts() {
        return texts;
    }

    Faces faces() {
        return faces;
    }

    Choices choices() {
        return choices;
    }

    ObjectProperty<Geometry> geometry() {
        return geometry;
    }

    ObjectProperty<Stretch> selection() {
        return selection;
    }

    GridLayout layout(Grid grid) {
        return grids.computeIfAbsent(grid, key -> new GridLayout(key, faces));
    }

    /** The nodes that are in the scene now. */
    Set<OnPage> shown() {
        return shown;
    }

    /** Keeps the register of shown nodes while one comes and goes. */
    void follow(OnPage part) {
        part.node().sceneProperty().subscribe(scene -> {
            if (scene == null) {
                shown.remove(part);
            } else if (shown.add(part)) {
                part.refresh();
            }
        });
    }

    void refresh() {
        Set.copyOf(shown).forEach(OnPage::refresh);
    }
}
