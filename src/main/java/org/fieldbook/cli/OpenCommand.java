package org.fieldbook.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.fieldbook.library.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Opens the window, at a document if one is named. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
    private static final String SCHEME = "fieldbook://";

    @ParentCommand
    private Fieldbook program;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID[#SECTION]", descriptionKey = "target")
    private String target = "";

    @Option(names = "--measure-start")
    private boolean measure;

    @Override
    public Integer call() {
        return open(program, program.terminal(spec), address(target), measure);
    }

    /** Opens the window, or says in one sentence why not and how to go on. */
    static int open(Fieldbook program, Terminal terminal, String address, boolean measure) {
        Places places = program.places();
        if (!hasDisplay()) {
            terminal.err().println(Texts.of("say.no-display"));
            return Fieldbook.WRONG_USE;
        }
        try {
            Optional<LongConsumer> firstFrame = measure ? Optional.of(milliseconds -> terminal.out().println(milliseconds)) : Optional.empty();
            return program.starter().start(places.packs(), places.data(), address, firstFrame);
        } catch (UnsupportedOperationException | LinkageError e) {
            terminal.err().println(Texts.of("say.no-window"));
            return Fieldbook.WRONG_USE;
        }
    }

    /** What was typed as an address: an address stays, an id with or without a section becomes one. */
    static String address(String typed) {
        if (typed.isEmpty() || typed.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return typed;
        }
        Target target = Target.of(typed);
        String document = SCHEME + "open?doc=" + URLEncoder.encode(target.document(), StandardCharsets.UTF_8);
        return target.section().isEmpty() ? document : document + "#" + URLEncoder.encode(target.section(), StandardCharsets.UTF_8);
    }

    /** Only X11 and Wayland tell beforehand whether somebody is there to look. */
    private static boolean hasDisplay() {
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        boolean asks = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !asks || headless || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
