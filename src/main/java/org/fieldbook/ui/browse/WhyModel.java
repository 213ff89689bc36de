package org.fieldbook.ui.browse;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.fieldbook.search.Explanation;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;

/**
 * Which result says why it is there, and what it says; one at a time. It goes on saying it while the same result stays in the list.
 *
 * <p>On the FX thread, or any one thread in a test.
 */
public final class WhyModel {

    /** What is asked: why a request found a section. */
    public record Question(Request request, String document, String anchor) {
    }

    /** The row that says why it is there, as soon as that is known. */
    public record Why(ResultRow row, Optional<Explanation> said) {
    }

    private final BrowseModel model;
    private final BiConsumer<Question, Consumer<Optional<Explanation>>> explain;
    private final ReadOnlyObjectWrapper<Optional<Why>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param explain answers a question, later and on the same thread */
    public WhyModel(BrowseModel model, BiConsumer<Question, Consumer<Optional<Explanation>>> explain) {
        this.model = model;
        this.explain = explain;
        model.rows().addListener((ListChangeListener<ResultRow>) _ -> follow());
    }

    public ReadOnlyObjectProperty<Optional<Why>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether there is anything to say of results: they were found by words. */
    public boolean speaks() {
        return model.likeProperty().get().isEmpty() && model.resultsProperty().get().filter(answer -> !answer.request().text().isBlank()).isPresent();
    }

    /** Lets a row say why it is there, or say it no more. */
    public void toggle(ResultRow row) {
        if (shown.get().filter(why -> row.isStill(why.row())).isPresent()) {
            shown.set(Optional.empty());
        } else if (speaks() && !(row instanceof ResultRow.More)) {
            shown.set(Optional.of(new Why(row, Optional.empty())));
            ask(row);
        }
    }

    /** What a row says of itself, if it is the one that does. */
    public Optional<Explanation> said(ResultRow row) {
        return shown.get().filter(why -> row.isStill(why.row())).flatMap(Why::said);
    }

    private void follow() {
        shown.get().ifPresent(why -> {
            Optional<ResultRow> still = speaks() ? model.rows().stream().filter(row -> row.isStill(why.row())).findFirst() : Optional.empty();
            shown.set(still.map(row -> new Why(row, why.said())));
            still.ifPresent(this::ask);
        });
    }

    private void ask(ResultRow row) {
        Request request = model.resultsProperty().get().map(Results::request).orElseThrow();
        explain.accept(new Question(request, row.hit().entry().id(), row.anchor()), said -> {
            if (shown.get().filter(why -> why.row() == row).isPresent()) {
                shown.set(said.map(explanation -> new Why(row, Optional.of(explanation))));
            }
        });
    }
}
