package org.fieldbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.job.Progress;
import org.fieldbook.library.Library;
import org.fieldbook.search.Explanation;
import org.fieldbook.search.Request;
import org.fieldbook.search.Results;
import org.fieldbook.search.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds sections, or runs a file of queries. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    /** How the answers to a file of queries are written. */
    enum Format { TREC }

    @ParentCommand
    private Fieldbook program;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORDS", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "T")
    private List<String> themes = new ArrayList<>();

    @Option(names = "--country", paramLabel = "C")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--partnership", paramLabel = "P")
    private List<String> partnerships = new ArrayList<>();

    @Option(names = "--year", paramLabel = "2004..2006")
    private String year = "";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--no-meaning")
    private boolean wordsOnly;

    @Option(names = "--batch", paramLabel = "FILE.tsv")
    private Path batch;

    @Option(names = "--format", paramLabel = "trec")
    private Format format = Format.TREC;

    @Override
    public Integer call() throws IOException {
        String text = (String.join(" ", words) + " " + Years.query(year, spec.commandLine())).strip();
        boolean filtered = !(kinds.isEmpty() && themes.isEmpty() && countries.isEmpty() && partnerships.isEmpty());
        if (limit < 1 || batch == null && text.isEmpty() && !filtered || batch != null && !words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Texts.of(limit < 1 ? "say.limit" : batch == null ? "say.no-words" : "say.batch-words"));
        }
        Terminal terminal = program.terminal(spec);
        try (CurrentLibrary current = CurrentLibrary.open(program.places(), Progress.none())) {
            Library library = current.library();
            if (!wordsOnly) {
                library.learn(batch == null ? 0 : Runtime.getRuntime().availableProcessors(), Progress.none());
            }
            Request asked = wordsOnly ? Request.of(text).withoutMeaning() : Request.of(text);
            Request request = asked.with(selection(library.vocabularies())).limited(limit);
            return batch != null ? new BatchSearch(library.index(), request, terminal).run(batch) : search(library, request, terminal);
        }
    }

    private int search(Library library, Request request, Terminal terminal) {
        Results results = library.index().search(request);
        List<Hit> hits = Hit.of(results, limit);
        Function<Hit, Optional<Explanation>> why = hit -> explain ? library.index().explain(request, hit.entry().id(), hit.section()) : Optional.empty();
        if (json) {
            writeJson(hits, why, terminal);
        } else {
            new HitText(library.vocabularies(), why, terminal).write(hits, results);
        }
        return hits.isEmpty() ? Fieldbook.NOTHING_OR_PROBLEMS : Fieldbook.DONE;
    }

    private static void writeJson(List<Hit> hits, Function<Hit, Optional<Explanation>> why, Terminal terminal) {
        try (Json out = new Json(terminal.out())) {
            out.array(hits, hit -> {
                out.number("rank", hit.rank());
                out.number("score", hit.score());
                out.text("id", hit.entry().id());
                out.text("section", hit.section());
                out.text("title", hit.entry().title());
                out.texts("headingPath", hit.path());
                out.text("snippet", hit.snippet().text());
                out.text("kind", hit.entry().kind());
                out.texts("countries", hit.entry().of(Facet.COUNTRY));
                Optional<Explanation> explanation = why.apply(hit);
                if (explanation.isPresent()) {
                    WhyText.write(explanation.get(), out);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Selection selection(Vocabularies vocabularies) {
        Selection selection = Selection.NONE;
        selection = with(selection, Facet.KIND, kinds, vocabularies);
        selection = with(selection, Facet.THEME, themes, vocabularies);
        selection = with(selection, Facet.COUNTRY, countries, vocabularies);
        return with(selection, Facet.PARTNERSHIP, partnerships, vocabularies);
    }

    private static Selection with(Selection selection, Facet facet, List<String> typed, Vocabularies vocabularies) {
        Selection wider = selection;
        for (String value : typed) {
            wider = wider.with(facet, id(facet, value, vocabularies), Selection.State.INCLUDED);
        }
        return wider;
    }

    /** The id that was meant: people type ids in any case, and names. */
    private static String id(Facet facet, String typed, Vocabularies vocabularies) {
        return vocabularies.all(facet).stream().filter(term -> isMeant(term, typed.strip())).map(Term::id).findFirst()
                .orElse(facet == Facet.COUNTRY ? typed.strip().toUpperCase(Locale.ROOT) : typed.strip());
    }

    private static boolean isMeant(Term term, String typed) {
        return term.id().equalsIgnoreCase(typed) || term.labels().values().stream().anyMatch(typed::equalsIgnoreCase);
    }
}
