package org.fieldbook.job;

/**
 * What a long job tells its caller, and how the caller asks it to stop.
 *
 * <p>A job calls {@link #report} now and then and {@link #check} between steps. It is never interrupted: an interrupt inside
 * Lucene or H2 can close their files for good, so stopping is always a question that the job answers.
 */
public interface Progress {

    /**
     * Says how far the job is.
     *
     * @param done  units finished so far
     * @param total units in all, or 0 while that is not known
     * @param what  the thing being worked on, a file name for example; never a sentence for people
     */
    void report(long done, long total, String what);

    /** Whether the caller wants the job to end as soon as it can. */
    boolean stopped();

    /** @throws Stopped when the caller wants the job to end */
    default void check() {
        if (stopped()) {
            throw new Stopped();
        }
    }

    /** Listens to nothing and never stops. */
    static Progress none() {
        return Silent.INSTANCE;
    }
}
