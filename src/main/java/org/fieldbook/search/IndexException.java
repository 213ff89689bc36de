package org.fieldbook.search;

import java.nio.file.Path;

/** Says that an index cannot be written at all: another process holds it, or its folder does not take what is written. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum What {
        /** Another process writes this index. */
        LOCKED,
        /** The folder cannot be read or written: no room, no permission, a device that is gone. */
        UNUSABLE
    }

    private final What what;
    private final transient Path folder;

    IndexException(What what, Path folder, Throwable cause) {
        super(what + " " + folder, cause);
        this.what = what;
        this.folder = folder;
    }

    public What what() {
        return what;
    }

    public Path folder() {
        return folder;
    }
}
