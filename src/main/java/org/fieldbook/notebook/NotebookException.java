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

    /** Another program, or another window of this one, has the notebook open. */
    public static final class InUse extends NotebookException {
        private static final long serialVersionUID = 1L;

        InUse(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A file that was to be restored or imported is damaged, or no file of a notebook. */
    public static final class Unreadable extends NotebookException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
