package org.fieldbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fieldbook.content.Block;
import org.fieldbook.content.Document;
import org.fieldbook.content.DocumentReader;
import org.fieldbook.content.Section;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.search.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a document, or a section with those below it. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    /** What a document is printed as. */
    enum Format { MD, TEXT, HTML }

    @ParentCommand
    private Fieldbook program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID[#SECTION]", descriptionKey = "target")
    private String target;

    @Option(names = "--format", paramLabel = "md|text|html")
    private Format format = Format.MD;

    @Override
    public Integer call() {
        Terminal terminal = program.terminal(spec);
        Target wanted = Target.of(target);
        try (CurrentLibrary current = CurrentLibrary.open(program.places(), Progress.none())) {
            Library library = current.library();
            Optional<Document> document = library.document(wanted.document());
            if (document.isEmpty()) {
                terminal.err().println(Texts.of("say.no-document", wanted.document()) + meant(library, wanted.document()));
                return Fieldbook.NOTHING_OR_PROBLEMS;
            }
            return show(document.get(), wanted.section(), terminal);
        }
    }

    private int show(Document document, String anchor, Terminal terminal) {
        if (!anchor.isEmpty() && document.section(anchor).isEmpty()) {
            String known = document.sections().stream().map(Section::anchor).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            terminal.err().println(Texts.of("say.no-section", document.id(), anchor, known));
            return Fieldbook.NOTHING_OR_PROBLEMS;
        }
        terminal.out().println(switch (format) {
            case MD -> Terminal.harmless(markdown(document, anchor)).stripTrailing();
            case TEXT -> Terminal.harmless(new DocumentText().of(document, blocks(document, anchor))).stripTrailing();
            case HTML -> new DocumentHtml().of(document, blocks(document, anchor)).stripTrailing();
        });
        return Fieldbook.DONE;
    }

    private static String meant(Library library, String typed) {
        List<String> ids = library.index().suggest(typed.replace('-', ' '), Texts.language(), 5).stream()
                .filter(Suggestion.OfDocument.class::isInstance).map(found -> ((Suggestion.OfDocument) found).entry().id()).toList();
        return ids.isEmpty() ? "" : " " + Texts.of("say.meant", String.join(", ", ids));
    }

    /** The lines of the file, the whole of it or from the section's heading to the next one that is not below it. */
    private static String markdown(Document document, String anchor) {
        String source = DocumentReader.source(document.file());
        List<Section> sections = sections(document, anchor);
        if (anchor.isEmpty() || sections.isEmpty()) {
            return source;
        }
        int after = document.sections().indexOf(sections.getLast()) + 1;
        long first = sections.getFirst().line() - 1L;
        long last = after < document.sections().size() ? document.sections().get(after).line() - 1L : Long.MAX_VALUE;
        return source.lines().skip(first).limit(last - first).collect(Collectors.joining("\n"));
    }

    private static List<Block> blocks(Document document, String anchor) {
        if (anchor.isEmpty()) {
            return document.blocks();
        }
        List<Block> blocks = new ArrayList<>();
        for (Section section : sections(document, anchor)) {
            document.blocks().stream().filter(block -> block instanceof Block.Heading heading && heading.anchor().equals(section.anchor()))
                    .forEach(blocks::add);
            blocks.addAll(section.blocks());
        }
        return blocks;
    }

    /** The section and those below it. */
    private static List<Section> sections(Document document, String anchor) {
        List<Section> all = document.sections();
        int from = document.section(anchor).map(all::indexOf).orElse(0);
        int to = from + 1;
        while (to < all.size() && all.get(to).level() > all.get(from).level()) {
            to++;
        }
        return all.subList(from, Math.min(to, all.size()));
    }
}
