package org.fieldbook.ui.reader;

import java.util.Set;

/** Whether a task is done: what the file says, unless the reader said otherwise. */
final class Ticks {
    private Ticks() {
    }

    /** @param ticks the keys of tasks the reader ticked, and with a leading {@code !} of those cleared */
    static boolean done(Set<String> ticks, Marker.Task task) {
        return task.ticked() ? !ticks.contains("!" + task.key()) : ticks.contains(task.key());
    }
}
