package org.fieldbook.search;

import java.util.List;
import org.fieldbook.content.Document;

/** A document cut into words and ready to be put into an index. */
public final class Prepared {
    private final Document document;
    private final Stamp stamp;
    private final List<org.apache.lucene.document.Document> block;

    Prepared(Document document, Stamp stamp, List<org.apache.lucene.document.Document> block) {
        this.document = document;
        this.stamp = stamp;
        this.block = block;
    }

    public Document document() {
        return document;
    }

    public Stamp stamp() {
        return stamp;
    }

    List<org.apache.lucene.document.Document> block() {
        return block;
    }
}
