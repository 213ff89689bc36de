package org.fieldbook.semantic;

/** The native runtime failed at a calculation; other calculations may still work. */
public final class EmbeddingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddingException(Throwable cause) {
        super(cause);
    }
}
