package org.fieldbook.ui.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The faces documents are set in: the best for reading that this computer has. */
final class Faces {
    private static final List<String> READING = List.of("Charter", "Source Serif 4", "Source Serif Pro", "Iowan Old Style", "Noto Serif",
            "Georgia", "Cambria", "Liberation Serif", "DejaVu Serif");
    private static final List<String> FIXED = List.of("JetBrains Mono", "Source Code Pro", "Cascadia Mono", "Consolas", "Menlo", "Noto Sans Mono",
            "DejaVu Sans Mono", "Liberation Mono");
    private static final double LEADING = 1.56;

    private final String reading;
    private final String fixed;
    private final double natural;

    private Faces(String reading, String fixed) {
        this.reading = reading;
        this.fixed = fixed;
        Text sample = new Text("Ag");
        sample.setFont(Font.font(reading, 100));
        this.natural = sample.getLayoutBounds().getHeight() / 100;
    }

    static Faces installed() {
        Set<String> families = new HashSet<>(Font.getFamilies());
        return new Faces(first(READING, families, "Serif"), first(FIXED, families, "Monospaced"));
    }

    String reading() {
        return reading;
    }

    String fixed() {
        return fixed;
    }

    /** Free space between lines of that size, so that every face comes to the same leading. */
    double spacing(double size, boolean tight) {
        return Math.max(0, ((tight ? 1.22 : LEADING) - natural) * size);
    }

    private static String first(List<String> wanted, Set<String> families, String otherwise) {
        return wanted.stream().filter(families::contains).findFirst().orElse(otherwise);
    }
}
