package org.fieldbook.content;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that cited sources stand in the bibliography, that the places cited in them exist, and that its entries can be cited.
 *
 * <p>A footnote cites as {@code @key, Box 4; Box 5.}; a place's id is its label in lower case, ASCII, with hyphens.
 */
final class SourceCheck {
    private static final Pattern CITATION = Pattern.compile("(?<![\\S&&[^(]])@([\\p{L}\\p{N}][\\p{L}\\p{N}_:/+-]*(?:\\.[\\p{L}\\p{N}_:/+-]+)*)((?:(?!\\s@)[^\\n])*)");
    private static final List<List<String>> NEEDED = List.of(List.of("title"), List.of("author", "institution", "organization", "editor", "note"),
            List.of("year", "date", "note"));

    private final boolean active;
    private final Bibliography bibliography;
    private final Vocabularies vocabularies;

    /** @param active whether there is a bibliography at all */
    SourceCheck(boolean active, Bibliography bibliography, Vocabularies vocabularies) {
        this.active = active;
        this.bibliography = bibliography;
        this.vocabularies = vocabularies;
    }

    void checkFrontMatter(FrontMatter matter, Findings findings) {
        for (FrontMatter.Value value : matter.values("sources")) {
            SourceReference reference = SourceReference.of(value.text());
            checkKey(reference.key(), value.line(), findings);
            if (!reference.locator().isEmpty()) {
                checkLocator(reference.key(), reference.locator(), value.line(), findings);
            }
        }
    }

    void checkNote(Block.Footnote note, Findings findings) {
        Matcher citation = CITATION.matcher(PlainText.of(note));
        while (citation.find()) {
            String key = citation.group(1);
            checkKey(key, note.line(), findings);
            String places = citation.group(2).strip();
            if (places.startsWith(",")) {
                for (String place : places.substring(1).replaceFirst("[.;\\s]+$", "").split(";")) {
                    checkLocator(key, slug(place), note.line(), findings);
                }
            }
        }
    }

    void checkKey(String key, int line, Findings findings) {
        if (active && bibliography.source(key).isEmpty()) {
            findings.add(line, Problem.What.SOURCE_UNKNOWN, key);
        }
    }

    void checkBibliography(Path file, List<Problem> problems) {
        Findings findings = new Findings(file, problems);
        for (Source source : bibliography.all()) {
            NEEDED.stream().filter(oneOf -> oneOf.stream().allMatch(field -> source.field(field).isEmpty()))
                    .forEach(oneOf -> findings.add(source.line(), Problem.What.BIBLIOGRAPHY_FIELD_MISSING, source.key(), oneOf.getFirst()));
        }
    }

    private void checkLocator(String key, String locator, int line, Findings findings) {
        Optional<Set<String>> known = vocabularies.locators(key);
        if (known.isPresent() && !known.get().contains(locator)) {
            findings.add(line, Problem.What.LOCATOR_UNKNOWN, locator, key);
        }
    }

    /** The id of a place that a footnote names by its label. */
    static String slug(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
