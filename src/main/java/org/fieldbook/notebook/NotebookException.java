package org.fieldbook.notebook;

/** Something the notebook could not do; what the reader wrote is still with the caller. */
public sealed class NotebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotebookException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The notebook's files cannot be opened and could not be restored. */
    public static final class UnableToOpen extends NotebookException {
        private static final long serialVersionUID = 1L;

        UnableToOpen(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A change did not reach the disk. */
    public static final class UnableToSave extends NotebookException {
        private static final long serialVersionUID = 1L;

        UnableToSave(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The notebook was written by a newer program. */
    public static final class TooNew extends NotebookException {
        private static final long serialVersionUID = 1L;

        TooNew(String message) {
            super(message, null);
        }
    }
}
