package org.fieldbook.ui.reader;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A piece that is no text: what it shows in the column, the enclosures behind it. */
abstract class PieceRegion extends Region implements PageContext.OnPage {
    private final PageContext context;
    private final int piece;
    private final Slices slices;

    PieceRegion(PageContext context, int piece) {
        this.context = context;
        this.piece = piece;
        this.slices = new Slices(context, piece);
        getStyleClass().setAll("piece");
        setMinHeight(0);
        minWidthProperty().bind(context.geometry().map(Geometry::width));
        getChildren().addAll(slices.nodes());
        context.follow(this);
    }

    PageContext context() {
        return context;
    }

    @Override
    public int piece() {
        return piece;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** The height of what is shown at that width, in pixels. */
    abstract double height(double width);

    /** Puts what is shown at its place; {@code x} and {@code width} are those of the column. */
    abstract void place(double x, double y, double width, double height);

    @Override
    protected double computePrefHeight(double width) {
        Insets room = room();
        return room.getTop() + Math.ceil(height(context.geometry().get().width() - room.getLeft() - room.getRight())) + room.getBottom();
    }

    @Override
    protected double computePrefWidth(double height) {
        return context.geometry().get().width();
    }

    @Override
    protected void layoutChildren() {
        Insets room = room();
        slices.layout(context.geometry().get(), getHeight());
        place(room.getLeft(), room.getTop(), context.geometry().get().width() - room.getLeft() - room.getRight(),
                getHeight() - room.getTop() - room.getBottom());
    }

    private Insets room() {
        return slices.room(context.geometry().get(), setting().rightToLeft());
    }

    double em() {
        return context.geometry().get().em();
    }

    Setting setting() {
        return context.page().pieces().get(piece).setting();
    }
}
