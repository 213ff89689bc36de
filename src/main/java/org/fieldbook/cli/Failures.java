package org.fieldbook.cli;

import java.io.UncheckedIOException;
import org.fieldbook.job.Stopped;
import org.fieldbook.search.IndexException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong while a command ran into one sentence and an exit code. */
final class Failures {
    private Failures() {
    }

    static int handle(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        return switch (failure) {
            case IndexException e when e.what() == IndexException.What.LOCKED -> say(command, "say.in-use", e);
            case IndexException e -> say(command, "say.io", e.getCause() == null ? e : e.getCause());
            case UncheckedIOException e -> say(command, "say.io", e.getCause());
            case Stopped _ -> Fieldbook.WRONG_USE;
            default -> throw failure;
        };
    }

    /** Says what was wrong with the words typed, and where help is, rather than all of the help. */
    static int misused(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println(misuse.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(misuse, command.getErr())) {
            command.getErr().println(Texts.of("say.help", command.getCommandSpec().qualifiedName()));
        }
        return Fieldbook.WRONG_USE;
    }

    private static int say(CommandLine command, String key, Throwable cause) {
        command.getErr().println(Texts.of(key, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage())));
        return Fieldbook.WRONG_USE;
    }
}
