package org.fieldbook.job;

/** The progress of a job nobody watches. */
enum Silent implements Progress {
    INSTANCE;

    @Override
    public void report(long done, long total, String what) {
    }

    @Override
    public boolean stopped() {
        return false;
    }
}
