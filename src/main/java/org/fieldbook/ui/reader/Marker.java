package org.fieldbook.ui.reader;

/** What stands in front of a piece of text, outside its column. */
sealed interface Marker {

    record Bullet(int depth) implements Marker {
    }

    record Number(int number) implements Marker {
    }

    /** A box to tick; {@code key} tells the task from the document's other tasks, {@code ticked} is what the file says. */
    record Task(String key, boolean ticked) implements Marker {
    }

    /** The icon of a callout. */
    record Badge(String kind) implements Marker {
    }

    /** How it is written in plain text and Markdown, with the space after it. */
    default String written() {
        return switch (this) {
            case Bullet _ -> "- ";
            case Number number -> number.number() + ". ";
            case Task task -> task.ticked() ? "- [x] " : "- [ ] ";
            case Badge _ -> "";
        };
    }
}
