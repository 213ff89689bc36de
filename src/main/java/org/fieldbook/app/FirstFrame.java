package org.fieldbook.app;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fieldbook.ui.kit.Tasks;

/** Tells how long it took from the start of the process until the window was drawn with the library in it, then ends the program. */
final class FirstFrame {
    private FirstFrame() {
    }

    static void tell(Stage stage, Tasks tasks, LongConsumer told) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                boolean filled = stage.isShowing() && stage.getScene().lookup(".home-title") != null;
                frames = filled ? frames + 1 : 0;
                // The pulse after the one that laid the page out has seen it drawn.
                if (frames == 2) {
                    stop();
                    told.accept(System.currentTimeMillis() - startOfProcess());
                    Platform.exit();
                }
            }
        }.start();
    }

    private static long startOfProcess() {
        return ProcessHandle.current().info().startInstant().map(java.time.Instant::toEpochMilli)
                .orElseGet(() -> java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
