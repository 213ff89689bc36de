package org.fieldbook.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings the index in step with the files and says in one line what it holds. */
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
    @ParentCommand
    private Fieldbook program;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rebuild")
    private boolean rebuild;

    @Override
    public Integer call() {
        Terminal terminal = program.terminal(spec);
        Progress progress = terminal.colours() ? new ProgressLine(terminal.err()) : Progress.none();
        long start = System.nanoTime();
        if (rebuild) {
            try (Library library = Library.open(program.places())) {
                return tell(library.rebuild(progress), start, terminal);
            }
        }
        try (CurrentLibrary current = CurrentLibrary.open(program.places(), progress)) {
            return tell(current.update(), start, terminal);
        }
    }

    private static int tell(Library.Update update, long start, Terminal terminal) {
        if (update.held() > 0) {
            terminal.err().println(Texts.of("say.held", update.held()));
        }
        if (!update.problems().isEmpty()) {
            terminal.err().println(Texts.of("say.see-check", update.problems().size()));
        }
        terminal.out().println(String.format(Locale.ROOT, "documents %d, sections %d, problems %d, seconds %.1f", update.documents(),
                update.sections(), update.problems().size(), (System.nanoTime() - start) / 1e9));
        return Fieldbook.DONE;
    }
}
