package org.fieldbook.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does one thing at a time and only the newest of what waits: results of overtaken requests are dropped. On the FX thread only.
 */
public final class Lane {
    private final Tasks tasks;
    private Running current;
    private Runnable waiting;

    Lane(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Asks for work; what was asked before is stopped, or never begun. Its failure goes to the handler of all failures. */
    public <T> void submit(Tasks.Work<T> work, Consumer<? super T> onSuccess) {
        submit(() -> tasks.start(work, onSuccess));
    }

    /** Asks for work; what was asked before is stopped, or never begun. */
    public <T> void submit(Tasks.Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        submit(() -> tasks.start(work, onSuccess, onFailure));
    }

    private void submit(Supplier<Running> start) {
        Runnable request = () -> {
            current = start.get();
            current.activeProperty().subscribe(active -> {
                if (!active) {
                    next();
                }
            });
        };
        if (current == null) {
            request.run();
        } else {
            current.stop();
            waiting = request;
        }
    }

    /** Drops whatever is under way or waits. */
    public void clear() {
        waiting = null;
        if (current != null) {
            current.stop();
        }
    }

    public boolean busy() {
        return current != null;
    }

    private void next() {
        current = null;
        Runnable request = waiting;
        waiting = null;
        if (request != null) {
            request.run();
        }
    }
}
