package org.fieldbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietTest {
    private final Quiet quiet = new Quiet();

    @Test
    void itBeginsOnceAfterEachTimeOfUse() {
        assertThat(quiet.begins()).as("the start is a use").isFalse();
        assertThat(quiet.begins()).isTrue();
        assertThat(quiet.begins()).as("what was told is not told again").isFalse();
        quiet.used();
        assertThat(quiet.begins()).isFalse();
        quiet.used();
        quiet.used();
        assertThat(quiet.begins()).isFalse();
        assertThat(quiet.begins()).isTrue();
        assertThat(quiet.begins()).isFalse();
    }
}
