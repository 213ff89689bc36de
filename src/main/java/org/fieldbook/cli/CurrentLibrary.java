package org.fieldbook.cli;

import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.library.Places;

/** The library, brought in step with its files before anything is asked of it. */
final class CurrentLibrary {
    private CurrentLibrary() {
    }

    static Library open(Places places) {
        Library library = Library.open(places);
        library.update(Progress.none());
        return library;
    }
}
