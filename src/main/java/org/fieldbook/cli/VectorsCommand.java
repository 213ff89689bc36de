package org.fieldbook.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fieldbook.job.Progress;
import org.fieldbook.search.Learned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Calculates the vectors that are lacking, for the index or into a file that a pack brings along. */
@Command(name = "vectors")
final class VectorsCommand implements Callable<Integer> {
    @ParentCommand
    private Fieldbook program;

    @Spec
    private CommandSpec spec;

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "vectors-file")
    private Path file;

    @Override
    public Integer call() {
        Terminal terminal = program.terminal(spec);
        Progress progress = terminal.colours() ? new ProgressLine(terminal.err()) : Progress.none();
        try (CurrentLibrary current = CurrentLibrary.open(program.places(), progress)) {
            Learned learned = file == null ? current.library().learn(Runtime.getRuntime().availableProcessors(), progress)
                    : current.library().index().write(file, progress);
            terminal.out().println(String.format(Locale.ROOT, "ready %d, made %d, lacking %d", learned.taken(), learned.made(), learned.lacking()));
            return learned.lacking() == 0 ? Fieldbook.DONE : Fieldbook.NOTHING_OR_PROBLEMS;
        }
    }
}
