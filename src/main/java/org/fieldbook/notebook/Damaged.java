package org.fieldbook.notebook;

/** Thrown inside the package where stored bytes are not what was written. */
final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
        super(message);
    }

    Damaged(String message, Throwable cause) {
        super(message, cause);
    }
}
