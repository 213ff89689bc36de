package org.fieldbook.content;

/** A source by its key in the bibliography, and the place in it ({@code box-4}) or the empty text. */
public record SourceReference(String key, String locator) {

    /** Reads {@code key#locator}. */
    public static SourceReference of(String written) {
        int hash = written.indexOf('#');
        return hash < 0 ? new SourceReference(written.strip(), "")
                : new SourceReference(written.substring(0, hash).strip(), written.substring(hash + 1).strip());
    }

    @Override
    public String toString() {
        return locator.isEmpty() ? key : key + "#" + locator;
    }
}
