package org.fieldbook.job;

/** Thrown by a job that was asked to stop and did. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("stopped on request", null, false, false);
    }
}
