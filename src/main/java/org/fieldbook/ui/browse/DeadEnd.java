package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Like;
import org.fieldbook.search.Results;
import org.fieldbook.search.Selection;
import org.fieldbook.ui.kit.EmptyState;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says which word or filter found nothing, each with its way out as a button. */
final class DeadEnd {
    private DeadEnd() {
    }

    static EmptyState of(Results results, BrowseModel model, Vocabularies vocabularies, Texts texts) {
        List<Node> ways = new ArrayList<>();
        Selection selection = model.selectionProperty().get();
        boolean filters = !selection.isEmpty() && results.withoutSelection() > 0;
        if (filters) {
            selection.included().forEach((facet, values) -> values.forEach(value -> ways.add(without(facet, value, model, vocabularies, texts))));
            selection.excluded().forEach((facet, values) -> values.forEach(value -> ways.add(without(facet, value, model, vocabularies, texts))));
            ways.add(way(texts.get("dead.all-filters", results.withoutSelection()), () -> model.selectionProperty().set(Selection.NONE)));
        }
        for (String word : results.understanding().failed()) {
            String rest = without(results.request().text(), word);
            if (!rest.isBlank()) {
                ways.add(way(texts.get("dead.without-word", word), () -> model.textProperty().set(rest)));
            }
        }
        results.understanding().suggestion().ifPresent(text -> ways.add(way(texts.get("dead.try", text), () -> model.textProperty().set(text))));
        ways.add(way(texts.get("dead.home"), () -> model.set(new QueryText("", Selection.NONE))));
        String why = filters ? texts.get("dead.filters", results.withoutSelection())
                : Like.of(results.request().text()).isPresent() ? texts.get("dead.like")
                : results.understanding().failed().isEmpty() ? texts.get("dead.words")
                : texts.get("dead.failed", String.join(", ", results.understanding().failed()));
        return new EmptyState(Feather.SEARCH, texts.get("dead.title"), why, ways.toArray(Node[]::new));
    }

    private static Button without(Facet facet, String value, BrowseModel model, Vocabularies vocabularies, Texts texts) {
        return way(texts.get("dead.without-filter", vocabularies.label(facet, value, texts.lang())), () -> model.free(facet, value));
    }

    private static String without(String text, String word) {
        return String.join(" ", List.of(text.split("\\s+")).stream().filter(part -> !part.equalsIgnoreCase(word)).toList());
    }

    private static Button way(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
