package org.fieldbook.ui.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fieldbook.content.Inline;
import org.fieldbook.content.LinkTarget;
import org.fieldbook.content.PlainText;
import org.fieldbook.ui.kit.Texts;

/** Turns the inlines of a block into runs, and sets the pictures that may be shown apart. */
final class InlineComposer {

    /** What a block's inlines come to: words and pictures in turn. */
    sealed interface Part {
    }

    record Written(List<Run> runs) implements Part {
    }

    record Shown(Piece.Picture picture) implements Part {
    }

    private final Notes notes;
    private final Texts texts;
    private final Function<LinkTarget, String> leads;
    private final Function<Inline.Image, Optional<PictureFile>> pictures;

    /**
     * @param leads    says in words where a link leads
     * @param pictures finds the pictures that may be shown
     */
    InlineComposer(Notes notes, Texts texts, Function<LinkTarget, String> leads, Function<Inline.Image, Optional<PictureFile>> pictures) {
        this.notes = notes;
        this.texts = texts;
        this.leads = leads;
        this.pictures = pictures;
    }

    /** Words only: a picture is told by its alternative text. */
    List<Run> runs(List<Inline> inlines) {
        Walk walk = new Walk(false);
        walk.all(inlines, Set.of(), Optional.empty());
        return walk.runs;
    }

    List<Part> parts(List<Inline> inlines) {
        Walk walk = new Walk(true);
        walk.all(inlines, Set.of(), Optional.empty());
        walk.flush();
        return walk.parts;
    }

    private final class Walk {
        private final boolean apart;
        private final List<Part> parts = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();

        Walk(boolean apart) {
            this.apart = apart;
        }

        void all(List<Inline> inlines, Set<Look> looks, Optional<Aim> aim) {
            inlines.forEach(inline -> one(inline, looks, aim));
        }

        private void one(Inline inline, Set<Look> looks, Optional<Aim> aim) {
            switch (inline) {
                case Inline.Text text -> put(text.text(), looks, aim);
                case Inline.Emphasis emphasis -> all(emphasis.text(), with(looks, Look.EMPHASIS), aim);
                case Inline.Strong strong -> all(strong.text(), with(looks, Look.STRONG), aim);
                case Inline.Strikethrough struck -> all(struck.text(), with(looks, Look.STRUCK), aim);
                case Inline.Code code -> put(code.text(), with(looks, Look.CODE), aim);
                case Inline.Link link -> link(link, looks);
                case Inline.Image image -> image(image, looks, aim);
                case Inline.FootnoteMark mark -> noteMark(mark.label(), looks);
                case Inline.Break end -> put(end.hard() ? "\n" : " ", looks, aim);
                case Inline.Html html -> html(html.text(), looks, aim);
            }
        }

        private void link(Inline.Link link, Set<Look> looks) {
            if (link.target() instanceof LinkTarget.Refused(String destination)) {
                all(link.text(), with(looks, Look.REFUSED), Optional.empty());
                if (!destination.isEmpty() && !PlainText.ofInlines(link.text()).equals(destination)) {
                    put(" (" + destination + ")", with(looks, Look.SOFT), Optional.empty());
                }
            } else {
                all(link.text(), with(looks, Look.LINK), Optional.of(new Aim.Follow(link.target(), leads.apply(link.target()))));
            }
        }

        private void image(Inline.Image image, Set<Look> looks, Optional<Aim> aim) {
            String alternative = PlainText.ofInlines(image.alternative());
            Optional<PictureFile> file = apart ? pictures.apply(image) : Optional.empty();
            if (file.isPresent()) {
                flush();
                parts.add(new Shown(new Piece.Picture(file.get(), alternative, image.title(), image.source())));
            } else {
                String name = alternative.isBlank() ? image.source().substring(image.source().lastIndexOf('/') + 1) : alternative;
                put(texts.get("picture.missing", name), with(looks, Look.SOFT), aim);
            }
        }

        /** A mark stands tight to the word before it: a space would let it fall to the next line. A comma keeps 2 and 17 from being 217. */
        private void noteMark(String label, Set<Look> looks) {
            int number = notes.number(label);
            if (!runs.isEmpty() && runs.getLast().text().endsWith(" ")) {
                Run last = runs.removeLast();
                if (!last.text().isBlank()) {
                    runs.add(last.part(0, last.text().stripTrailing().length()));
                }
            }
            boolean next = !runs.isEmpty() && runs.getLast().looks().contains(Look.NOTE_MARK);
            put((next ? ",\u202F" : "") + number, with(looks, Look.NOTE_MARK), Optional.of(new Aim.ToNote(label, number)));
        }

        private void html(String html, Set<Look> looks, Optional<Aim> aim) {
            if (html.matches("(?i)<br\\s*/?>")) {
                put("\n", looks, aim);
            } else if (!html.startsWith("<!--")) {
                put(html, looks, aim);
            }
        }

        private void put(String text, Set<Look> looks, Optional<Aim> aim) {
            if (!text.isEmpty()) {
                runs.add(new Run(Words.breakable(text), looks, aim));
            }
        }

        private void flush() {
            if (!Run.textOf(runs).isBlank()) {
                parts.add(new Written(runs));
            }
            runs = new ArrayList<>();
        }
    }

    private static Set<Look> with(Set<Look> looks, Look look) {
        Set<Look> more = EnumSet.of(look);
        more.addAll(looks);
        return more;
    }
}
