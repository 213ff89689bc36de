package org.fieldbook.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.fieldbook.search.Explanation;
import org.fieldbook.ui.kit.Texts;
import org.fieldbook.ui.kit.Wrapping;

/** Says in plain words why a result is there, unfolded below it. */
final class WhyPane extends VBox {
    private final Texts texts;
    private final List<String> spoken = new ArrayList<>();

    WhyPane(Explanation why, Texts texts) {
        this.texts = texts;
        getStyleClass().add("why");
        words("why.words", why.matches().stream().filter(match -> !match.synonym()).toList());
        words("why.others", why.matches().stream().filter(Explanation.Match::synonym).toList());
        why.corrected().ifPresent(text -> say(texts.get("why.corrected", text)));
        if (why.byMeaningAlone()) {
            say(texts.get("why.meaning.alone"));
        } else if (why.byLikenessAlone()) {
            say(texts.get("why.likeness.alone"));
        } else if (why.matches().isEmpty()) {
            say(texts.get("why.conditions"));
        } else if (why.meaning() > 0) {
            shares(why);
        } else {
            say(texts.get("why.words.alone"));
        }
        setAccessibleText(spoken());
    }

    /** All of it in one text. */
    String spoken() {
        return String.join(" ", spoken);
    }

    private void words(String key, List<Explanation.Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        List<Node> parts = new ArrayList<>(Wrapping.nodes(texts.get(key) + " ", "why-text"));
        for (Explanation.Match match : matches) {
            boolean last = match == matches.getLast();
            parts.addAll(Wrapping.nodes(match.text(), "why-word"));
            parts.addAll(Wrapping.nodes(" " + where(match) + (last ? "" : ",  "), "why-text"));
        }
        getChildren().add(new TextFlow(parts.toArray(Node[]::new)));
        spoken.add(texts.get(key) + " " + matches.stream().map(match -> match.text() + " " + where(match)).collect(Collectors.joining(", ")) + ".");
    }

    private String where(Explanation.Match match) {
        String places = match.places().stream().map(place -> texts.get("why.place." + place.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", "));
        return match.synonym() ? texts.get("why.for", places, match.insteadOf()) : texts.get("why.in", places);
    }

    private void say(String sentence) {
        getChildren().add(new TextFlow(Wrapping.nodes(sentence, "why-text").toArray(Node[]::new)));
        spoken.add(sentence);
    }

    private void shares(Explanation why) {
        Region words = new Region();
        Region meaning = new Region();
        words.getStyleClass().addAll("why-bar", "why-by-words");
        meaning.getStyleClass().addAll("why-bar", "why-by-meaning");
        HBox bar = new HBox(words, meaning);
        bar.getStyleClass().add("why-bars");
        words.prefWidthProperty().bind(bar.widthProperty().multiply(why.words()));
        meaning.prefWidthProperty().bind(bar.widthProperty().multiply(why.meaning()));
        bar.setPrefWidth(0);
        FlowPane legend = new FlowPane(share("why.share.words", why.words(), "why-by-words"), share("why.share.meaning", why.meaning(), "why-by-meaning"));
        legend.getStyleClass().add("why-legend");
        getChildren().add(new VBox(bar, legend));
        spoken.add(texts.get("why.share.words", why.words()) + ", " + texts.get("why.share.meaning", why.meaning()) + ".");
    }

    private Label share(String key, float share, String style) {
        Region colour = new Region();
        colour.getStyleClass().addAll("why-colour", style);
        Label label = new Label(texts.get(key, share), colour);
        label.getStyleClass().add("why-share");
        return label;
    }
}
