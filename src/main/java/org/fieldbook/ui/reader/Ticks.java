package org.fieldbook.ui.reader;

import java.util.Map;

/** Whether a task is done: what the file says, unless the reader said otherwise. */
final class Ticks {
    private Ticks() {
    }

    /** @param ticks the tasks the reader ticked (true) or cleared (false), by key */
    static boolean done(Map<String, Boolean> ticks, Marker.Task task) {
        return ticks.getOrDefault(task.key(), task.ticked());
    }
}
