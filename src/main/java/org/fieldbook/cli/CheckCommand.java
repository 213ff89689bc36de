package org.fieldbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fieldbook.content.PackChecker;
import org.fieldbook.content.Problem;
import org.fieldbook.content.ProblemWords;
import org.fieldbook.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists every problem of a pack with file and line. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Fieldbook program;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "pack")
    private Path pack;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = program.terminal(spec);
        if (pack != null && !Files.isDirectory(pack)) {
            throw new ParameterException(spec.commandLine(), Texts.of("say.no-folder", pack));
        }
        List<Path> packs = pack == null ? program.places().packs() : List.of(pack.toAbsolutePath().normalize());
        Progress progress = terminal.colours() ? new ProgressLine(terminal.err()) : Progress.none();
        List<Problem> problems = packs.stream().flatMap(folder -> PackChecker.check(folder, progress).stream()).toList();
        if (json) {
            writeJson(terminal, problems);
        } else {
            problems.forEach(problem -> terminal.err().println(file(problem) + ":" + line(problem) + ": " + sentence(problem)));
        }
        return problems.isEmpty() ? Fieldbook.DONE : Fieldbook.NOTHING_OR_PROBLEMS;
    }

    private static void writeJson(Terminal terminal, List<Problem> problems) {
        try (Json json = new Json(terminal.out())) {
            json.array(problems, problem -> {
                json.text("file", file(problem));
                json.number("line", line(problem));
                json.text("problem", problem.what().name());
                json.text("gravity", problem.what().gravity().name());
                json.text("sentence", sentence(problem));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As short as it can be and still be opened from here. */
    private static String file(Problem problem) {
        Path here = Path.of("").toAbsolutePath();
        Path file = problem.file().startsWith(here) && !problem.file().equals(here) ? here.relativize(problem.file()) : problem.file();
        return Terminal.harmless(file.toString().replace('\n', ' '));
    }

    /** What concerns a file as a whole is put at its first line, where editors can go. */
    private static int line(Problem problem) {
        return Math.max(1, problem.line());
    }

    private static String sentence(Problem problem) {
        return ProblemWords.sentence(problem, Texts.locale());
    }
}
