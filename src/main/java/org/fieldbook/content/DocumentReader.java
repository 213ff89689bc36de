package org.fieldbook.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a Markdown file, or a text, into a {@link Document}; whatever is wrong becomes a {@link Problem}. Thread-safe. */
public final class DocumentReader {
    private static final Set<String> KNOWN = Stream.concat(
            Stream.of("id", "title", "summary", "lang", "levels", "start", "end", "sources", "related", "aliases", "updated"),
            Stream.of(Facet.values()).map(Facet::key)).collect(Collectors.toUnmodifiableSet());
    private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)\\.(?:md|markdown)$");
    private static final Pattern ID = Pattern.compile("[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069#/\\\\]{1,200}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final int LONGEST_TITLE = 300;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private DocumentReader() {
    }

    /** Reads a file as well as it can be read. Never throws for what a file holds; takes at most about five seconds. */
    public static Document read(Path file) {
        return draft(file).document();
    }

    /** The text of a file as it stands, decoded as well as it can be; empty when it cannot be read. Never throws. */
    public static String source(Path file) {
        return FileText.read(file).text();
    }

    /** Reads a text as though it stood in that file. */
    public static Document read(Path file, String text) {
        return draft(file, text).document();
    }

    /** A document with what it was made from. */
    static Draft draft(Path file) {
        return draft(file, FileText.read(file));
    }

    static Draft draft(Path file, String text) {
        return draft(file, FileText.of(text));
    }

    private static Draft draft(Path file, FileText text) {
        List<Problem> problems = new ArrayList<>(text.problems());
        FrontMatter matter = FrontMatter.of(file, text.text());
        problems.addAll(matter.problems());
        List<Block> blocks = body(file, matter, problems);
        if (blocks.isEmpty() && problems.stream().noneMatch(p -> p.what().gravity() == Problem.Gravity.ERROR || p.what() == Problem.What.VANISHED)) {
            problems.add(Problem.at(file, 0, Problem.What.EMPTY));
        }
        Metadata metadata = metadata(file, matter, blocks, problems);
        String id = id(file, matter, problems);
        return new Draft(new Document(id, file, metadata, blocks, Sections.of(metadata.title(), blocks), problems), matter, text.text());
    }

    /**
     * @param text the whole file
     */
    record Draft(Document document, FrontMatter matter, String text) {
    }

    /** An id is part of links and addresses; one that could not stand there gives way to the file name. */
    private static String id(Path file, FrontMatter matter, List<Problem> problems) {
        String written = matter.first("id");
        if (written.isEmpty() || ID.matcher(written).matches()) {
            return written.isEmpty() ? nameOf(file) : written;
        }
        problems.add(Problem.at(file, matter.line("id"), Problem.What.ID_UNUSABLE, shortened(oneLine(written))));
        return nameOf(file);
    }

    private static List<Block> body(Path file, FrontMatter matter, List<Problem> problems) {
        Optional<String> objection = MarkdownScan.objection(matter.body());
        if (objection.isEmpty()) {
            try {
                return MarkdownParser.parse(matter.body(), matter.bodyLine());
            } catch (ParserThreads.Unparsed e) {
                objection = Optional.of(e.getMessage());
            }
        }
        problems.add(Problem.at(file, matter.bodyLine(), Problem.What.SHOWN_AS_TEXT, objection.orElseThrow()));
        return PlainOutline.of(matter.body(), matter.bodyLine());
    }

    private static Metadata metadata(Path file, FrontMatter matter, List<Block> blocks, List<Problem> problems) {
        Optional<Integer> start = year(file, matter, "start", problems);
        Optional<Integer> end = year(file, matter, "end", problems);
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> all = facet == Facet.DECADE ? Metadata.decades(start, end) : matter.all(facet.key());
            if (!all.isEmpty()) {
                values.put(facet, all);
            }
        }
        Map<String, List<String>> other = new LinkedHashMap<>();
        matter.entries().keySet().stream().filter(key -> !KNOWN.contains(key) && !Question.isKey(key)).forEach(key -> other.put(key, matter.all(key)));
        String lang = matter.first("lang").isEmpty() ? "en" : matter.first("lang");
        return new Metadata(title(file, matter, blocks), matter.first("kind"), matter.first("summary"), lang,
                values, matter.all("levels"), start, end, matter.all("sources").stream().map(SourceReference::of).toList(),
                matter.all("related"), matter.all("aliases"), date(file, matter, problems), Question.all(matter, lang), Collections.unmodifiableMap(other));
    }

    private static String title(Path file, FrontMatter matter, List<Block> blocks) {
        String title = matter.first("title");
        if (title.isBlank()) {
            title = blocks.stream().filter(Block.Heading.class::isInstance).map(PlainText::of).filter(text -> !text.isBlank())
                    .findFirst().orElseGet(() -> nameOf(file));
        }
        String line = shortened(oneLine(title));
        return line.isEmpty() ? nameOf(file) : line;
    }

    /** Without controls, line ends and marks that turn the direction of what follows. */
    private static String oneLine(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private static String shortened(String line) {
        return line.length() > LONGEST_TITLE ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE) - 1)) + "…" : line;
    }

    static String nameOf(Path file) {
        return ENDING.matcher(file.getFileName().toString()).replaceFirst("");
    }

    private static Optional<Integer> year(Path file, FrontMatter matter, String key, List<Problem> problems) {
        String written = matter.first(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.matches("[12]\\d{3}(-\\d{2}(-\\d{2})?)?")) {
            return Optional.of(Integer.valueOf(written.substring(0, 4)));
        }
        problems.add(Problem.at(file, matter.line(key), Problem.What.FRONT_MATTER_YEAR, key, written));
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Path file, FrontMatter matter, List<Problem> problems) {
        String written = matter.first("updated");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written, DATE));
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(file, matter.line("updated"), Problem.What.FRONT_MATTER_DATE, written));
            return Optional.empty();
        }
    }
}
