package org.fieldbook.ui.reader;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledSegment;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/** A page as the control sees it: one paragraph a piece, each with a node of ours that is made when it is needed. */
final class PageText extends StyledTextModelViewOnlyBase {
    private final PageContext context;

    PageText(PageContext context) {
        this.context = context;
    }

    @Override
    public int size() {
        return context.page().pieces().size();
    }

    @Override
    public String getPlainText(int index) {
        return context.page().pieces().get(index).text();
    }

    @Override
    public RichParagraph getParagraph(int index) {
        return new Paragraph(index);
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return StyleAttributeMap.EMPTY;
    }

    private Region node(int index) {
        return switch (context.page().pieces().get(index).body()) {
            case Piece.Prose prose -> new PieceFlow(context, index, prose);
            case Piece.Row row -> new RowRegion(context, index, row);
            case Piece.Slider slider -> new SliderRegion(context, index, slider);
            case Piece.Chart chart -> new ChartRegion(context, index, chart);
            case Piece.Picture picture -> new PictureRegion(context, index, picture);
            case Piece.Rule _ -> new RuleRegion(context, index);
            case Piece.Facts facts -> new FactsRegion(context, index, facts);
        };
    }

    private final class Paragraph extends RichParagraph {
        private final int index;

        Paragraph(int index) {
            this.index = index;
        }

        @Override
        public Supplier<Region> getParagraphRegion() {
            return () -> node(index);
        }

        @Override
        public String getPlainText() {
            return PageText.this.getPlainText(index);
        }

        @Override
        public int getSegmentCount() {
            return runs().size();
        }

        @Override
        public StyledSegment getSegment(int segment) {
            return StyledSegment.of(runs().get(segment).text());
        }

        private List<Run> runs() {
            return context.page().pieces().get(index).runs();
        }
    }
}
