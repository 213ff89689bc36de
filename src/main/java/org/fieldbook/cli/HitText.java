package org.fieldbook.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Span;
import org.fieldbook.content.Vocabularies;
import org.fieldbook.search.Explanation;
import org.fieldbook.search.Results;
import org.fieldbook.search.Snippet;
import org.fieldbook.search.Understanding;

/** Writes hits for people: title, where in the document, a sentence, and what to type to read on. */
final class HitText {
    private final Vocabularies vocabularies;
    private final Function<Hit, Optional<Explanation>> why;
    private final Terminal terminal;

    /** @param why says why a hit is there, where that is wanted */
    HitText(Vocabularies vocabularies, Function<Hit, Optional<Explanation>> why, Terminal terminal) {
        this.vocabularies = vocabularies;
        this.why = why;
        this.terminal = terminal;
    }

    void write(List<Hit> hits, Results results) {
        hits.forEach(this::write);
        understanding(results.understanding());
        if (hits.isEmpty()) {
            nothing(results);
        } else {
            terminal.err().println(Texts.of("say.found", results.totalDocuments(), results.totalSections(), hits.size()));
        }
    }

    private void write(Hit hit) {
        StringBuilder text = new StringBuilder();
        text.append(hit.rank()).append(". ").append(terminal.bold(line(hit.entry().title()))).append(about(hit)).append('\n');
        if (!hit.path().isEmpty()) {
            text.append("   ").append(line(String.join(" › ", hit.path()))).append('\n');
        }
        if (!hit.snippet().text().isBlank()) {
            text.append("   ").append(marked(hit.snippet())).append('\n');
        }
        why.apply(hit).map(WhyText::lines).orElse(List.of()).forEach(said -> text.append("   ").append(line(said)).append('\n'));
        text.append("   ").append(terminal.faint(line(hit.address()))).append('\n');
        terminal.out().println(text);
    }

    private String about(Hit hit) {
        String kind = hit.entry().kind().isEmpty() ? "" : vocabularies.label(Facet.KIND, hit.entry().kind(), Texts.language());
        String countries = hit.entry().of(Facet.COUNTRY).stream().map(id -> vocabularies.label(Facet.COUNTRY, id, Texts.language()))
                .collect(Collectors.joining(", "));
        String about = kind.isEmpty() || countries.isEmpty() ? kind + countries : kind + " · " + countries;
        return about.isEmpty() ? "" : "  " + terminal.faint(line(about));
    }

    private String marked(Snippet snippet) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span mark : snippet.marks()) {
            marked.append(line(snippet.text().substring(at, mark.start())));
            marked.append(terminal.marked(line(snippet.text().substring(mark.start(), mark.end()))));
            at = mark.end();
        }
        return marked.append(line(snippet.text().substring(at))).toString();
    }

    private void understanding(Understanding understanding) {
        understanding.corrected().ifPresent(text -> terminal.err().println(Texts.of("say.corrected", line(text))));
        understanding.suggestion().ifPresent(text -> terminal.err().println(Texts.of("say.suggestion", line(text))));
        if (!understanding.failed().isEmpty()) {
            terminal.err().println(Texts.of("say.failed", line(String.join(", ", understanding.failed()))));
        }
    }

    private void nothing(Results results) {
        terminal.err().println(results.withoutSelection() > 0 ? Texts.of("say.filtered-away", results.withoutSelection()) : Texts.of("say.nothing"));
    }

    private static String line(String text) {
        return Terminal.harmless(text.replaceAll("\\s", " "));
    }
}
