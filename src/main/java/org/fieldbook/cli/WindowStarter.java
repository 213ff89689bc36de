package org.fieldbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Opens the window; found as a service, so that the command line does not depend on it. */
@FunctionalInterface
public interface WindowStarter {

    /**
     * Opens the window and returns when it was closed, or when a window that was already open took the wish.
     *
     * @param packs   the folders of documents
     * @param data    where the program keeps what it makes
     * @param address what to open, as {@code fieldbook://open?doc=ID#heading}, or empty
     * @param firstFrame told the milliseconds from the start of the process to the first complete frame; the program then ends
     * @return the exit code
     * @throws UnsupportedOperationException where there is no display
     */
    int start(List<Path> packs, Path data, String address, Optional<LongConsumer> firstFrame);
}
