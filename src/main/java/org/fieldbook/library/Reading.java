package org.fieldbook.library;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Problem;
import org.fieldbook.search.Prepared;
import org.fieldbook.search.SearchIndex;
import org.fieldbook.search.Stamp;

/** What came of reading a file that may have changed. */
sealed interface Reading {

    Path file();

    /** The bytes are those of the last time. */
    record Same(Stamp stamp) implements Reading {
        @Override
        public Path file() {
            return stamp.file();
        }
    }

    /**
     * A document to be found from now on.
     *
     * @param prepared the same made ready for the index under the id it asks for; empty when nobody made it so
     */
    record Read(Stamp stamp, Document document, Optional<Prepared> prepared) implements Reading {
        @Override
        public Path file() {
            return stamp.file();
        }
    }

    /** Not a text, so nothing to be found. */
    record Unusable(Stamp stamp, List<Problem> problems) implements Reading {
        @Override
        public Path file() {
            return stamp.file();
        }
    }

    /** Gone since the folder was listed. */
    record Vanished(Path file) implements Reading {
    }

    /** Not to be read at the moment; tried again next time. */
    record Failed(Path file, Problem problem) implements Reading {
    }

    /** Reads a file whose bytes had that hash the last time. Throws nothing that the file could be the cause of. */
    static Reading of(Path file, String knownHash) {
        try {
            // The look comes before the reading: a change in between shows as a newer time at the next look.
            BasicFileAttributes look = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Stamp stamp = new Stamp(file, look.size(), look.lastModifiedTime().toMillis(), FileHash.of(file));
            return stamp.hash().equals(knownHash) ? new Same(stamp) : of(stamp, DocumentReader.read(file));
        } catch (NoSuchFileException e) {
            return new Vanished(file);
        } catch (StackOverflowError e) {
            return failed(file, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return failed(file, e);
        }
    }

    /** Makes a document ready for an index; what is wrong with it shows again when it is put in. */
    default Reading prepared(SearchIndex index) {
        if (!(this instanceof Read read)) {
            return this;
        }
        try {
            return new Read(read.stamp, read.document, Optional.of(index.prepare(read.document, read.stamp)));
        } catch (IllegalArgumentException | StackOverflowError e) {
            return this;
        }
    }

    /** A reading that came to nothing, for a reason that may pass. */
    static Failed failed(Path file, Throwable e) {
        String reason = e.getMessage() == null || e.getMessage().equals(file.toString()) ? e.getClass().getSimpleName() : e.getMessage();
        return new Failed(file, Problem.at(file, 0, Problem.What.UNREADABLE, reason));
    }

    private static Reading of(Stamp stamp, Document document) {
        Set<Problem.What> whats = EnumSet.noneOf(Problem.What.class);
        document.problems().forEach(problem -> whats.add(problem.what()));
        if (whats.contains(Problem.What.VANISHED)) {
            return new Vanished(stamp.file());
        }
        if (whats.contains(Problem.What.UNREADABLE)) {
            return new Failed(stamp.file(), document.problems().getFirst());
        }
        return whats.contains(Problem.What.BINARY) ? new Unusable(stamp, document.problems()) : new Read(stamp, document, Optional.empty());
    }
}
