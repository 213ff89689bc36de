package org.fieldbook.notebook;

import java.nio.file.Path;
import java.util.Random;
import org.fieldbook.job.Progress;

/** A process that saves until it is killed, saying before each save what it tries and after it that it is done. */
final class SavingChild {
    private SavingChild() {
    }

    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        while (true) {
            // Open and close again and again, so that some kills fall into these.
            try (Notebook notebook = Notebook.open(Path.of(arguments[0]), Progress.none())) {
                System.out.println("OPEN " + notebook.lost());
                for (int i = 0; i < 150; i++) {
                    String action = action(random);
                    System.out.println("TRY " + action);
                    perform(notebook, action);
                    System.out.println("ACK " + action);
                }
            }
        }
    }

    private static String action(Random random) {
        int which = random.nextInt(50);
        return switch (random.nextInt(5)) {
            case 0 -> "keep document-" + which;
            case 1 -> "release document-" + which;
            case 2 -> "tick task-" + which;
            case 3 -> "clear task-" + which;
            default -> "read document-" + which;
        };
    }

    static void perform(Notebook notebook, String action) {
        String what = action.substring(action.indexOf(' ') + 1);
        switch (action.substring(0, action.indexOf(' '))) {
            case "keep" -> notebook.keep(what, "", "Title of " + what);
            case "release" -> notebook.release(what, "");
            case "tick" -> notebook.tick("checklist", what, true);
            case "clear" -> notebook.tick("checklist", what, false);
            case "read" -> notebook.read(what, "Title of " + what, what.length());
            default -> throw new IllegalArgumentException(action);
        }
    }
}
