package org.fieldbook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it saves flat out; the folder stays the same from round to round. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("fieldbook.kills", 6);
    private static final long SEED = Long.getLong("fieldbook.seed", 6);

    @TempDir
    Path data;

    /** What must be there, worked out from the lines of the process. */
    private record Model(LinkedHashSet<String> kept, LinkedHashSet<String> read, Map<String, Boolean> ticks) {
        Model() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeMap<>());
        }

        Model and(String action) {
            Model next = new Model(new LinkedHashSet<>(kept), new LinkedHashSet<>(read), new TreeMap<>(ticks));
            String what = action.substring(action.indexOf(' ') + 1);
            switch (action.substring(0, action.indexOf(' '))) {
                case "keep" -> next.kept.add(what);
                case "release" -> next.kept.remove(what);
                case "tick" -> next.ticks.put(what, true);
                case "clear" -> next.ticks.put(what, false);
                case "read" -> {
                    next.read.remove(what);
                    next.read.add(what);
                }
                default -> throw new IllegalArgumentException(action);
            }
            return next;
        }

        /** As text, with every order that counts. */
        String text() {
            return List.copyOf(kept).reversed() + "\n" + List.copyOf(read).reversed() + "\n" + ticks;
        }

        static String text(Notebook notebook) {
            return notebook.kept().stream().map(Kept::document).toList() + "\n"
                    + notebook.recent(1000).stream().map(Recent::document).toList() + "\n" + new TreeMap<>(notebook.ticks("checklist"));
        }
    }

    private static Process start(Path data, long seed) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xmx256m", "-cp", classPath(), SavingChild.class.getName(), data.toString(), Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).replace("\n", File.pathSeparator);
    }

    @Test
    void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(SEED);
        Model model = new Model();
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(data, random.nextLong());
            List<String> lines = killed(process, random.nextInt(20, 900));
            String tried = "";
            for (String line : lines) {
                if (line.startsWith("OPEN")) {
                    assertThat(line).isEqualTo("OPEN 0");
                } else if (line.startsWith("ACK ")) {
                    model = model.and(line.substring(4));
                    acknowledged++;
                    tried = "";
                } else if (line.startsWith("TRY ")) {
                    tried = line.substring(4);
                }
            }
            try (Notebook notebook = Notebook.open(data, Progress.none())) {
                Model next = tried.isEmpty() ? model : model.and(tried);
                assertThat(Model.text(notebook)).as("round %d, seed %d", round, SEED).isIn(model.text(), next.text());
                assertThat(notebook.lost()).isZero();
                model = Model.text(notebook).equals(model.text()) ? model : next;
            }
        }
        assertThat(acknowledged).isPositive();
    }

    /** Kills the process some time after its first words, and gives the lines it finished. */
    private static List<String> killed(Process process, int millis) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            lines.add(reader.readLine());
            CompletableFuture<Boolean> killing = CompletableFuture.supplyAsync(() -> process.toHandle().destroyForcibly(),
                    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
            StringBuilder rest = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                rest.append((char) c);
            }
            lines.addAll(rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList());
            assertThat(killing.get()).isTrue();
        }
        process.waitFor();
        return lines;
    }

    @Test
    void aSecondProcessIsToldThatTheNotebookIsInUseUntilTheFirstDies() throws Exception {
        Process process = start(data, 1);
        try (BufferedReader reader = process.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("OPEN 0");
            assertThatThrownBy(() -> Notebook.open(data, Progress.none())).isInstanceOf(NotebookException.InUse.class);
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.lost()).isZero();
        }
    }

    @Test
    void twoOpensInOneProcessLeaveTheFirstAtWork() {
        try (Notebook first = Notebook.open(data, Progress.none())) {
            assertThatThrownBy(() -> Notebook.open(data, Progress.none())).isInstanceOf(NotebookException.InUse.class);
            first.keep("a", "", "A");
            assertThat(first.keeps("a", "")).isTrue();
        }
        try (Notebook second = Notebook.open(data, Progress.none())) {
            assertThat(second.keeps("a", "")).isTrue();
        }
    }
}
