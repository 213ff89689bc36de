package org.fieldbook.ui.reader;

import java.io.InputStream;
import java.nio.file.Files;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** A picture of the pack, read and decoded in the background once it comes into view; its place is kept free from the start. */
final class PictureRegion extends PieceRegion {
    private static final double MOST_PIXELS_WIDE = 2000;

    private final Piece.Picture picture;
    private final Region frame = new Region();
    private final ImageView view = new ImageView();
    private final TextFlow caption = new TextFlow();
    private boolean asked;

    PictureRegion(PageContext context, int piece, Piece.Picture picture) {
        super(context, piece);
        this.picture = picture;
        frame.getStyleClass().setAll("picture-frame");
        view.setPreserveRatio(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(picture.alternative());
        caption.getStyleClass().setAll("flow", "caption");
        say(picture.title().isBlank() ? picture.alternative() : picture.title());
        getChildren().addAll(frame, view, caption);
    }

    @Override
    public void refresh() {
        if (!asked) {
            asked = true;
            context().tasks().start(_ -> decode(), this::show, _ -> say(context().texts().get("picture.missing", picture.alternative())));
        }
    }

    private Image decode() throws java.io.IOException {
        double wide = Math.min(picture.file().width(), MOST_PIXELS_WIDE);
        try (InputStream in = Files.newInputStream(picture.file().file())) {
            Image image = new Image(in, wide, 0, true, true);
            if (image.isError()) {
                throw new java.io.IOException("not a picture: " + picture.file().file(), image.getException());
            }
            return image;
        }
    }

    private void say(String words) {
        caption.getChildren().setAll(Words.texts(Words.breakable(words), "run"));
    }

    private void show(Image image) {
        view.setImage(image);
        frame.setVisible(false);
        requestLayout();
    }

    @Override
    double height(double width) {
        return pictureHeight(width) + (caption.getChildren().isEmpty() ? 0 : caption.prefHeight(width) + 0.35 * em());
    }

    @Override
    void place(double x, double y, double width, double height) {
        double wide = pictureWidth(width);
        double high = pictureHeight(width);
        frame.resizeRelocate(x, y, wide, high);
        view.setFitWidth(wide);
        view.setFitHeight(high);
        view.relocate(x, y);
        caption.resizeRelocate(x, y + high + 0.35 * em(), width, Math.max(0, height - high - 0.35 * em()));
    }

    private double pictureWidth(double width) {
        double scale = em() / ReaderModel.NORMAL_SIZE;
        double wide = Math.min(width, picture.file().width() * Math.max(1, scale));
        double tallest = 30 * em();
        return Math.min(wide, tallest * picture.file().width() / picture.file().height());
    }

    private double pictureHeight(double width) {
        return pictureWidth(width) * picture.file().height() / picture.file().width();
    }
}
