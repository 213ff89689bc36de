package org.fieldbook.ui.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fieldbook.content.Facet;
import org.fieldbook.search.DocumentHit;
import org.fieldbook.search.Like;
import org.fieldbook.search.Order;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.search.Selection;

/**
 * What is searched for, what is chosen and what was found. Every change asks for new results; only the newest answer counts.
 *
 * <p>On the FX thread, or any one thread in a test.
 */
public final class BrowseModel {
    static final int LIMIT = 200;
    /** While one types, a screenful is enough; the rest comes with the pause. */
    static final int GLANCE = 25;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.RELEVANCE);
    private final BooleanProperty literal = new SimpleBooleanProperty();
    private final BooleanProperty meaning = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<Like>> like = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Results>> results = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private final Set<String> unfolded = new HashSet<>();
    private final BiConsumer<Request, Consumer<Results>> search;
    private QueryText before = new QueryText("", Selection.NONE);
    private Request asked;
    private Runnable waiting;
    private boolean quiet;

    /** @param search answers a request, later and on the same thread */
    public BrowseModel(BiConsumer<Request, Consumer<Results>> search) {
        this.search = search;
        text.subscribe((_, _) -> {
            if (!quiet) {
                like.set(Optional.empty());
            }
            literal.set(false);
            ask(true);
        });
        selection.subscribe((_, _) -> ask(false));
        order.subscribe((_, _) -> ask(false));
        literal.subscribe((_, _) -> ask(false));
        meaning.subscribe((_, _) -> ask(false));
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Whether words are taken as they stand, without synonyms and corrections. */
    public BooleanProperty literalProperty() {
        return literal;
    }

    /** Whether finished queries are understood by their meaning too. */
    public BooleanProperty meaningProperty() {
        return meaning;
    }

    /** What the results are to be like, in place of words; new words end it. */
    public ReadOnlyObjectProperty<Optional<Like>> likeProperty() {
        return like.getReadOnlyProperty();
    }

    /** The newest answer, empty before the first. */
    public ReadOnlyObjectProperty<Optional<Results>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** The answer as lines of a list. */
    public ObservableList<ResultRow> rows() {
        return rows;
    }

    /** Whether nothing is asked, so that the home page stands where results would. */
    public boolean atHome() {
        return text.get().isBlank() && selection.get().isEmpty() && like.get().isEmpty();
    }

    /** The words and choices as one line. */
    public String line() {
        return query().line();
    }

    private QueryText query() {
        return new QueryText(text.get(), selection.get(), like.get());
    }

    /** Asks again for what was asked before likeness was. */
    public void unlike() {
        set(before);
    }

    /**
     * What a search is saved as: where the words had been corrected, the corrected ones that the reader sees results for, since a
     * document that comes later may turn a correction elsewhere.
     */
    public QueryText lasting() {
        String words = results.get().filter(answer -> answer.request().text().equals(text.get()) && !answer.request().typing())
                .flatMap(answer -> answer.understanding().corrected()).orElse(text.get());
        return new QueryText(words, selection.get());
    }

    /** Sets words and choices at once and asks once. */
    public void set(QueryText query) {
        if (query.like().isPresent() && like.get().isEmpty()) {
            before = query();
        }
        quiet = true;
        like.set(query.like());
        text.set(query.words());
        selection.set(query.selection());
        quiet = false;
        ask(false);
    }

    public void cycle(Facet facet, String value) {
        selection.set(selection.get().cycled(facet, value));
    }

    public void free(Facet facet, String value) {
        selection.set(selection.get().with(facet, value, Selection.State.FREE));
    }

    /** Asks again, since the library has changed. */
    public void again() {
        ask(false);
    }

    /** Takes the query as finished, so that it is understood by its meaning too. Says whether it was not before. */
    public boolean settle() {
        boolean typing = asked != null && asked.typing() && !text.get().isBlank();
        if (typing) {
            send(false);
        }
        return typing;
    }

    /** Does something as soon as the finished query is answered, unless the query changes before. */
    public void whenSettled(Runnable action) {
        settle();
        if (asked == null || results.get().filter(answer -> answer.request().equals(asked)).isPresent()) {
            action.run();
        } else {
            waiting = action;
        }
    }

    /** Does what waits for the finished query with what is there, if that answers the same words. */
    public void hurry() {
        if (waiting != null && answered()) {
            goAhead();
        }
    }

    /** Whether what is there answers the words and choices as they are now. */
    public boolean answered() {
        return results.get().map(Results::request)
                .filter(request -> request.text().equals(words()) && request.selection().equals(selection.get())).isPresent();
    }

    private void goAhead() {
        Runnable action = waiting;
        waiting = null;
        action.run();
    }

    private String words() {
        return like.get().map(Like::query).orElse(text.get());
    }

    /** Shows a document's further sections, or folds them away. */
    public void toggle(DocumentHit hit) {
        if (!unfolded.remove(hit.entry().id())) {
            unfolded.add(hit.entry().id());
        }
        results.get().ifPresent(this::lay);
    }

    private void ask(boolean typing) {
        if (!quiet) {
            waiting = null;
            send(typing);
        }
    }

    private void send(boolean typing) {
        Request request = new Request(words(), selection.get(), order.get(), typing ? GLANCE : LIMIT, typing, literal.get(), meaning.get());
        asked = request;
        search.accept(request, answer -> {
            if (results.get().filter(last -> last.request().text().equals(request.text())).isEmpty()) {
                unfolded.clear();
            }
            results.set(Optional.of(answer));
            lay(answer);
            if (waiting != null && answer.request().equals(asked)) {
                goAhead();
            }
        });
    }

    private void lay(Results answer) {
        rows.setAll(answer.documents().stream().flatMap(hit -> rowsOf(hit).stream()).toList());
    }

    private List<ResultRow> rowsOf(DocumentHit hit) {
        List<ResultRow> all = new java.util.ArrayList<>();
        all.add(new ResultRow.OfDocument(hit));
        boolean open = unfolded.contains(hit.entry().id());
        if (open) {
            hit.sections().stream().skip(1).forEach(section -> all.add(new ResultRow.OfSection(hit, section)));
        }
        if (hit.matching() > 1) {
            all.add(new ResultRow.More(hit, hit.matching() - 1, open));
        }
        return all;
    }
}
