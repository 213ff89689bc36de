package org.fieldbook.ui.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.Bibliography;
import org.fieldbook.content.Document;
import org.fieldbook.content.Glossary;
import org.fieldbook.content.Vocabularies;

/** What the reader needs from the library; called in the background. */
public interface Shelf {

    /** The document with that id or alias. */
    Optional<Document> document(String id);

    /** The title of a document, or its id when it is not there; never null. */
    String title(String id);

    /** The folder of the pack a document belongs to; pictures outside it are not shown. */
    Path root(Document document);

    /** Documents worth reading with it, in the order to be shown. */
    List<Neighbour> related(String id);

    /** Documents that link to it. */
    List<Neighbour> mentionedIn(String id);

    Vocabularies vocabularies();

    Bibliography bibliography();

    /** The terms the library explains; {@link Glossary#NONE} when it explains none. */
    Glossary glossary();
}
