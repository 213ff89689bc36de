package org.fieldbook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldbook.library.DataFolder;
import org.fieldbook.library.Packs;
import org.fieldbook.library.Places;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a command: its common options, its verbs, and the window when no verb is given. */
@Command(name = "fieldbook", resourceBundle = Texts.BUNDLE, versionProvider = Version.class, usageHelpAutoWidth = true,
        subcommands = {OpenCommand.class, SearchCommand.class, ShowCommand.class, IndexCommand.class, CheckCommand.class, VectorsCommand.class})
public final class Fieldbook implements Callable<Integer> {
    static final int DONE = 0;
    static final int NOTHING_OR_PROBLEMS = 1;
    static final int WRONG_USE = 2;

    private final WindowStarter starter;
    private final boolean colours;

    /** What libraries say to programmers is not for those who use the command line; held, so that it stays as it was set. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    @Spec
    private CommandSpec spec;

    @Option(names = "--library", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private List<Path> libraries = new ArrayList<>();

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Path data;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, scope = ScopeType.INHERIT)
    private boolean version;

    /** @param starter opens the window when it is asked for */
    public Fieldbook(WindowStarter starter) {
        this(starter, false);
    }

    private Fieldbook(WindowStarter starter, boolean colours) {
        this.starter = starter;
        this.colours = colours;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.OFF);
        boolean terminal = System.console() != null && System.console().isTerminal();
        int code = commandLine(new Fieldbook(Fieldbook::startWindow, terminal && CommandLine.Help.Ansi.AUTO.enabled()))
                .setOut(writer(FileDescriptor.out, terminal)).setErr(writer(FileDescriptor.err, terminal)).execute(arguments);
        System.exit(code);
    }

    /** The command line of a program, as {@link #main} runs it; where it writes to can still be set. */
    public static CommandLine commandLine(Fieldbook program) {
        return new CommandLine(program).setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(Failures::handle)
                .setParameterExceptionHandler(Failures::misused);
    }

    @Override
    public Integer call() {
        return OpenCommand.open(this, terminal(spec), "", false);
    }

    WindowStarter starter() {
        return starter;
    }

    Terminal terminal(CommandSpec command) {
        return new Terminal(command.commandLine().getOut(), command.commandLine().getErr(), colours);
    }

    /** The folders in use: those named, else the usual ones. */
    Places places() {
        Path folder = data != null ? data : DataFolder.ofPlatform();
        for (Path library : libraries) {
            if (!Files.isDirectory(library)) {
                throw new ParameterException(spec.commandLine(), Texts.of("say.no-folder", library));
            }
        }
        List<Path> packs = libraries.isEmpty() ? Packs.usual(folder) : libraries;
        if (packs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Texts.of("say.no-library"));
        }
        return new Places(packs, folder);
    }

    private static int startWindow(List<Path> packs, Path data, String address, Optional<LongConsumer> firstFrame) {
        return ServiceLoader.load(WindowStarter.class).findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("no window")).start(packs, data, address, firstFrame);
    }

    /** Files and pipes get UTF-8 whatever the system says; so do terminals, but for those of Windows. */
    private static PrintWriter writer(FileDescriptor stream, boolean terminal) {
        boolean own = terminal && System.getProperty("os.name").startsWith("Windows");
        Charset charset = own ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }
}
