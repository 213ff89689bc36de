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
        long start = System.nanoTime();
        try (Library library = Library.open(program.places())) {
            Progress progress = terminal.colours() ? new ProgressLine(terminal.err()) : Progress.none();
            Library.Update update = rebuild ? library.rebuild(progress) : library.update(progress);
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
}
