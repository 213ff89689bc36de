package org.fieldbook.ui.browse;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fieldbook.search.Suggestion;
import org.fieldbook.ui.kit.Icon;
import org.fieldbook.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;

/** A line below the search box: an icon, what it is, and in a quiet voice what sort of thing. */
final class OfferCell extends ListCell<Offer> {
    private final Texts texts;
    private final Label text = new Label();
    private final Label sort = new Label();
    private final HBox line;

    OfferCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("offer");
        sort.getStyleClass().add("offer-sort");
        sort.setMinWidth(Region.USE_PREF_SIZE);
        text.setTextOverrun(OverrunStyle.ELLIPSIS);
        text.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(text, gap, sort);
        line.getStyleClass().add("offer-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (empty || offer == null) {
            setGraphic(null);
            return;
        }
        switch (offer) {
            case Offer.Saved(SavedQuery saved) -> show(new Icon(Feather.SEARCH), saved.name(), texts.get("offer.saved"));
            case Offer.Earlier earlier -> show(new Icon(Feather.CLOCK), earlier.query(), texts.get("offer.earlier"));
            case Offer.Suggested(Suggestion.OfDocument document) ->
                show(KindMark.icon(document.entry().kind()), document.entry().title(), texts.get("offer.document"));
            case Offer.Suggested(Suggestion.OfSection section) ->
                show(new Icon(Feather.CORNER_DOWN_RIGHT), section.title(), section.documentTitle());
            case Offer.Suggested(Suggestion.OfValue value) -> show(new Icon(Feather.FILTER), value.label(),
                    texts.get("offer.value", texts.get("facet." + value.facet().word()), value.count()));
        }
        setGraphic(line);
        setAccessibleText(text.getText() + ". " + sort.getText());
    }

    private void show(Icon icon, String what, String kind) {
        text.setGraphic(icon);
        text.setText(what);
        sort.setText(kind.length() > 44 ? kind.substring(0, 43) + "…" : kind);
    }
}
