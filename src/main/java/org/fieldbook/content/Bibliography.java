package org.fieldbook.content;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** The sources of a library, read from {@code sources.bib} at the top of each pack. Immutable. */
public final class Bibliography {
    private final Map<String, Source> sources;
    private final List<Problem> problems;

    private Bibliography(Map<String, Source> sources, List<Problem> problems) {
        this.sources = sources;
        this.problems = List.copyOf(problems);
    }

    /** Reads the bibliographies of all packs; where two define one key, the first wins. Never throws for what files hold. */
    public static Bibliography read(List<Path> roots) {
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path root : roots) {
            Path file = root.resolve("sources.bib");
            if (Files.isRegularFile(file)) {
                read(file, sources, problems);
            }
        }
        return new Bibliography(sources, problems);
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    public Collection<Source> all() {
        return sources.values();
    }

    public List<Problem> problems() {
        return problems;
    }

    private static void read(Path file, Map<String, Source> into, List<Problem> problems) {
        FileText text = FileText.read(file);
        problems.addAll(text.problems());
        try {
            BibTeXParser parser = new BibTeXParser() {
                @Override
                public void checkStringResolution(org.jbibtex.Key key, org.jbibtex.BibTeXString string) {
                    // An unknown @string stays as its name: a bibliography is not refused for it.
                }
            };
            BibTeXDatabase database = parser.parse(new StringReader(text.text()));
            Lines lines = new Lines(text.text(), 1);
            database.getEntries().forEach((key, entry) -> into.putIfAbsent(key.getValue(), source(entry, text.text(), lines)));
        } catch (ParseException e) {
            int line = e.currentToken == null ? 0 : e.currentToken.beginLine;
            problems.add(Problem.at(file, line, Problem.What.BIBLIOGRAPHY_INVALID, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        } catch (TokenMgrException | ObjectResolutionException e) {
            problems.add(Problem.at(file, 0, Problem.What.BIBLIOGRAPHY_INVALID, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static Source source(BibTeXEntry entry, String text, Lines lines) {
        Map<String, String> fields = new HashMap<>();
        entry.getFields().forEach((key, value) -> fields.put(key.getValue().toLowerCase(Locale.ROOT), plain(value.toUserString())));
        int at = text.indexOf("{" + entry.getKey().getValue() + ",");
        return new Source(entry.getKey().getValue(), entry.getType().getValue().toLowerCase(Locale.ROOT), fields, at < 0 ? 0 : lines.of(at));
    }

    private static String plain(String value) {
        return value.replaceAll("\\\\([&%$#_{}])", "$1").replace("{", "").replace("}", "").replaceAll("\\s+", " ").strip();
    }
}
