package org.fieldbook.ui.reader;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fieldbook.content.LinkTarget;
import org.fieldbook.notebook.Notebook;
import org.fieldbook.ui.kit.EmptyState;
import org.fieldbook.ui.kit.Lane;
import org.fieldbook.ui.kit.Navigator;
import org.fieldbook.ui.kit.Place;
import org.fieldbook.ui.kit.Tasks;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Shows a document: the line above it, its page, its contents beside it, and the way to find words in it. */
public final class ReaderView extends BorderPane {
    /** Below that width of the whole reader, in widths of the letters around the page, the contents panel folds away. */
    private static final double ROOM_FOR_CONTENTS = 62;

    private final ReaderModel model;
    private final Tasks tasks;
    private final Navigator navigator;
    private final Texts texts;
    private final Opening source;
    private final Bookkeeper bookkeeper;
    private final Lane opening;
    private final Lane finding;
    private final Faces faces = Faces.installed();
    private final StackPane middle = new StackPane();
    private final ReaderBar bar;
    private final FindBar findBar;
    private final ContentsPane contents;
    private final Tip tip;
    private PagePane pane;

    /**
     * @param texts    the program's texts, in its language
     * @param notebook empty while the notebook has not been opened
     */
    public ReaderView(ReaderModel model, Tasks tasks, Navigator navigator, Texts texts, Shelf shelf, Supplier<Optional<Notebook>> notebook) {
        this.model = model;
        this.tasks = tasks;
        this.navigator = navigator;
        this.texts = texts.of(ReaderView.class);
        this.bookkeeper = new Bookkeeper(model, tasks, notebook);
        this.source = new Opening(shelf, this.texts, bookkeeper);
        this.opening = tasks.lane();
        this.finding = tasks.lane();
        this.tip = new Tip(this.texts);
        this.findBar = new FindBar(model, this.texts, this::look, this::closeFind);
        this.contents = new ContentsPane(model, this.texts, this::go);
        getStyleClass().add("reader");
        this.bar = new ReaderBar(this, model, navigator, this.texts);
        setTop(new VBox(bar, findBar));
        setCenter(middle);
        setRight(contents);
        new ReaderKeys(this).install();
        model.contentsProperty().subscribe(this::fold);
        widthProperty().subscribe(this::fold);
        bar.letters().subscribe(this::fold);
        model.pageProperty().subscribe(this::fold);
        model.marksProperty().subscribe(this::reveal);
        middle.getChildren().setAll(nothing());
    }

    /**
     * Opens a document in the background. On the FX thread.
     *
     * @param document an id or alias
     * @param anchor   the section to begin at; empty for where reading stopped
     * @param words    what to mark
     */
    public void open(String document, String anchor, WordMarks words) {
        Page current = model.page();
        if (current != null) {
            bookkeeper.rememberPlace();
        }
        model.askedProperty().set(document);
        opening.submit(progress -> source.open(document, words, current, progress),
                opened -> opened.ifPresentOrElse(found -> show(found, anchor), () -> missing(document)), _ -> missing(document));
    }

    /** Reads the document that is shown once more, because its file changed, and stays where one is. On the FX thread. */
    public void reload() {
        source.forget();
        Page current = model.page();
        if (current != null) {
            int top = model.topProperty().get();
            opening.submit(progress -> source.open(current.document().id(), WordMarks.NONE, current, progress), opened -> opened.ifPresent(found -> {
                if (found.page() != current) {
                    place(found, Math.min(top, found.page().pieces().size() - 1));
                }
            }), _ -> { });
        }
    }

    /** Looks into the notebook, which has just been opened, for what it knows about the document that is shown. On the FX thread. */
    public void notebookOpened() {
        Page page = model.page();
        if (page != null) {
            tasks.start(_ -> bookkeeper.known(page.document().id(), page), known -> {
                model.ticked(known.ticks());
                model.kept(known.kept());
            });
        }
    }

    /** The size of the reading text in pixels, to be remembered between starts. */
    public DoubleProperty textSizeProperty() {
        return model.textSizeProperty();
    }

    /** Remembers where reading stopped; called while the notebook is still open, before the window closes. */
    public void close() {
        bookkeeper.close();
    }

    @Override
    public void requestFocus() {
        if (pane == null) {
            super.requestFocus();
        } else {
            pane.area().requestFocus();
        }
    }

    ReaderModel model() {
        return model;
    }

    PagePane pane() {
        return pane;
    }

    FindBar findBar() {
        return findBar;
    }

    Tip tip() {
        return tip;
    }

    /** Asks for words to find in the document. */
    public void find() {
        if (model.page() != null) {
            findBar.ask(selectedWords());
        }
    }

    /** Goes to the next marked place, or with -1 to the one before. */
    public void step(int by) {
        model.step(by);
    }

    /** Keeps the whole document, or lets it go. */
    public void keep() {
        if (model.page() != null) {
            toggleKeep("");
        }
    }

    /** Shows the contents panel or puts it away. */
    public void toggleContents() {
        model.contentsProperty().set(!contents.isVisible());
        contents.setVisible(model.contentsProperty().get());
        contents.setManaged(contents.isVisible());
    }

    /** Keeps the whole document, or the section of that anchor; or lets it go. */
    void toggleKeep(String anchor) {
        bookkeeper.keep(anchor, !model.keptProperty().get().contains(anchor));
    }

    /** Looks for what is like the document, or like the section at the top of the view. */
    void like(boolean section) {
        navigator.goLike(model.document(), section ? model.anchor() : "");
    }

    void tick(Marker.Task task) {
        bookkeeper.tick(task, !Ticks.done(model.ticksProperty().get(), task));
    }

    void choose(Aim aim) {
        tip.leave();
        switch (aim) {
            case Aim.Follow follow -> follow(follow.target());
            case Aim.Term term -> follow(term.place());
            case Aim.ToNote(String label, _) -> jump(model.page().notes().get(label));
            case Aim.FromNote(String label) -> jump(model.page().calls().get(label));
        }
    }

    void closeFind() {
        findBar.hide();
        finding.clear();
        model.mark(List.of(), 0);
        requestFocus();
    }

    /** Copies what is selected, or the whole document when nothing is. */
    void copy(boolean asMarkdown) {
        Clip.copy(model.page(), pane.selection(), asMarkdown);
    }

    private void show(Opening.Opened opened, String anchor) {
        place(opened, opened.first(anchor));
        if (opened.hits().isEmpty()) {
            findBar.hide();
        } else {
            findBar.words();
        }
        bookkeeper.moved();
    }

    private void place(Opening.Opened opened, int first) {
        Page page = opened.page();
        if (pane != null && page == model.page()) {
            model.show(page, opened.known().ticks(), opened.known().kept(), opened.hits(), first);
            pane.jump(first);
            return;
        }
        model.show(page, opened.known().ticks(), opened.known().kept(), opened.hits(), first);
        if (pane != null) {
            pane.close();
        }
        PageContext context = new PageContext(page, model, tasks, texts, faces, new PageChoices());
        pane = new PagePane(context, first, this::scrolled);
        pane.area().setContextMenu(menu());
        middle.getChildren().setAll(pane, tip);
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(texts.get("copy.text"));
        MenuItem markdown = new MenuItem(texts.get("copy.markdown"));
        MenuItem all = new MenuItem(texts.get("copy.all"));
        copy.setOnAction(_ -> copy(false));
        markdown.setOnAction(_ -> copy(true));
        all.setOnAction(_ -> pane.area().selectAll());
        return new ContextMenu(copy, markdown, all);
    }

    private void scrolled(int top) {
        tip.leave();
        if (top != model.topProperty().get()) {
            model.scrolled(top);
            bookkeeper.moved();
        }
    }

    private void missing(String document) {
        model.askedProperty().set("");
        if (pane == null || !model.document().equals(document)) {
            middle.getChildren().setAll(new EmptyState(Feather.FILE, texts.get("missing.title"), texts.get("missing.text", document)));
            pane = null;
        }
    }

    private Node nothing() {
        return new EmptyState(Feather.BOOK_OPEN, texts.get("nothing.title"), texts.get("nothing.text"));
    }

    private void look(String typed) {
        Page page = model.page();
        if (page == null) {
            return;
        }
        int top = model.topProperty().get();
        finding.submit(progress -> Finder.hits(page, Finder.of(typed), progress), hits -> {
            if (page == model.page()) {
                model.mark(hits, top);
            }
        });
    }

    private void reveal() {
        ReaderModel.Marks marks = model.marksProperty().get();
        if (pane != null && pane.context().page() == model.page() && marks.current() >= 0) {
            pane.reveal(marks.hits().get(marks.current()));
        }
    }

    private void go(String anchor) {
        if (anchor.isEmpty()) {
            jump(0);
        } else {
            navigator.go(new Place.Reading(model.document(), anchor));
        }
    }

    private void jump(Integer piece) {
        if (piece != null) {
            pane.jump(piece);
            requestFocus();
        }
    }

    private void follow(LinkTarget target) {
        switch (target) {
            case LinkTarget.Here(String anchor) -> go(anchor);
            case LinkTarget.There(String document, String anchor) -> navigator.go(new Place.Reading(document, anchor));
            case LinkTarget.Outside(String address) -> leave(address);
            case LinkTarget.Resource _, LinkTarget.Refused _ -> { }
        }
    }

    private void leave(String address) {
        try {
            navigator.leave(URI.create(address.replace(" ", "%20")));
        } catch (IllegalArgumentException _) {
            // What is no address cannot be left for; its tip shows it as it is.
        }
    }

    private String selectedWords() {
        Stretch selection = pane == null ? new Stretch(0, 0, 0, 0) : pane.selection();
        boolean few = !selection.isEmpty() && selection.firstPiece() == selection.lastPiece() && selection.end() - selection.start() < 80;
        return few ? Run.textOf(selection.runs(model.page().pieces().get(selection.firstPiece()), selection.firstPiece())) : "";
    }

    private void fold() {
        boolean shown = model.page() != null && model.contentsProperty().get() && getWidth() >= ROOM_FOR_CONTENTS * bar.letters().getValue().getSize() && model.page().headings().size() > 1;
        contents.setVisible(shown);
        contents.setManaged(shown);
    }

    private final class PageChoices implements PageContext.Choices {
        @Override
        public void chosen(Aim aim) {
            choose(aim);
        }

        @Override
        public void hovered(Node link, Aim aim) {
            tip.rest(link, aim, model.page());
        }

        @Override
        public void left() {
            tip.leave();
        }

        @Override
        public void ticked(Marker.Task task, boolean done) {
            bookkeeper.tick(task, done);
        }

        @Override
        public void search(String query) {
            navigator.go(new Place.Search(query));
        }
    }
}
