package org.fieldbook.content;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** Reads one BibTeX file entry by entry, so that a broken entry costs only itself and every entry knows its line. */
final class BibliographyFile {
    private static final Pattern START = Pattern.compile("^[ \\t]*@[ \\t]*(\\w+)[ \\t]*[{(]", Pattern.MULTILINE);
    private static final List<String> SKIPPED = List.of("comment", "preamble");

    private final Path file;
    private final List<Problem> problems;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final StringBuilder strings = new StringBuilder();

    private BibliographyFile(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The sources by key, in the order of the file. */
    static Map<String, Source> read(Path file, List<Problem> problems) {
        FileText text = FileText.read(file);
        problems.addAll(text.problems());
        BibliographyFile reading = new BibliographyFile(file, problems);
        reading.entries(text.text());
        return reading.sources;
    }

    private void entries(String text) {
        Lines lines = new Lines(text, 1);
        Matcher start = START.matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (start.find()) {
            starts.add(start.start());
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            String written = text.substring(starts.get(i), end).strip();
            entry(written, lines.of(starts.get(i)));
        }
    }

    private void entry(String written, int line) {
        String type = written.substring(1, Math.max(1, written.indexOf(written.contains("{") ? '{' : '('))).strip().toLowerCase(Locale.ROOT);
        if (SKIPPED.contains(type)) {
            return;
        }
        if (type.equals("string")) {
            strings.append(written).append(' ');
            return;
        }
        try {
            parsed(strings + written).getEntries().values().forEach(entry -> put(entry, line));
        } catch (ParseException e) {
            int within = e.currentToken == null || e.currentToken.next == null ? 1 : e.currentToken.next.beginLine;
            invalid(line + Math.max(0, within - 1 - (int) strings.chars().filter(c -> c == '\n').count()), e);
        } catch (TokenMgrException | ObjectResolutionException e) {
            invalid(line, e);
        }
    }

    private static BibTeXDatabase parsed(String text) throws ParseException {
        BibTeXParser parser = new BibTeXParser() {
            @Override
            public void checkStringResolution(org.jbibtex.Key key, org.jbibtex.BibTeXString string) {
                // An unknown @string stays as its name: a bibliography is not refused for it.
            }
        };
        return parser.parse(new StringReader(text));
    }

    private void put(BibTeXEntry entry, int line) {
        Map<String, String> fields = new HashMap<>();
        entry.getFields().forEach((key, value) -> fields.put(key.getValue().toLowerCase(Locale.ROOT), plain(value.toUserString())));
        String key = entry.getKey().getValue();
        if (sources.putIfAbsent(key, new Source(key, entry.getType().getValue().toLowerCase(Locale.ROOT), fields, line)) != null) {
            problems.add(Problem.at(file, line, Problem.What.BIBLIOGRAPHY_KEY_TWICE, key));
        }
    }

    private void invalid(int line, Throwable e) {
        problems.add(Problem.at(file, line, Problem.What.BIBLIOGRAPHY_INVALID, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }

    private static String plain(String value) {
        String words = value.replaceAll("\\\\([&%$#_{}])", "$1");
        return (words.indexOf('\\') < 0 ? words : accented(words)).replace("{", "").replace("}", "").replaceAll("\\s+", " ").strip();
    }

    /** Letters that were written as LaTeX commands. */
    private static String accented(String value) {
        try {
            return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(value)));
        } catch (ParseException | TokenMgrException _) {
            return value;
        }
    }
}
