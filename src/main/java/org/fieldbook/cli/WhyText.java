package org.fieldbook.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldbook.search.Explanation;

/** Says why a hit is there, in lines for people or in JSON for programs. */
final class WhyText {
    private WhyText() {
    }

    static List<String> lines(Explanation why) {
        if (why.byMeaningAlone()) {
            return List.of(Texts.of("why.meaning"));
        }
        if (why.byLikenessAlone()) {
            return List.of(Texts.of("why.likeness"));
        }
        if (why.matches().isEmpty()) {
            return List.of(Texts.of("why.filters"));
        }
        String words = Texts.of("why.words", why.matches().stream().map(WhyText::word).collect(Collectors.joining("; ")));
        return why.meaning() > 0 ? List.of(words, Texts.of("why.shares", why.words(), why.meaning())) : List.of(words);
    }

    private static String word(Explanation.Match match) {
        String places = match.places().stream().map(place -> Texts.of("why.place." + name(place))).collect(Collectors.joining(", "));
        return match.synonym() ? Texts.of("why.synonym", match.text(), places, match.insteadOf()) : Texts.of("why.word", match.text(), places);
    }

    static void write(Explanation why, Json out) throws IOException {
        out.object("why", () -> {
            out.number("words", why.words());
            out.number("meaning", why.meaning());
            if (why.corrected().isPresent()) {
                out.text("corrected", why.corrected().get());
            }
            out.array("matches", why.matches(), match -> {
                out.text("text", match.text());
                out.texts("places", match.places().stream().map(WhyText::name).toList());
                if (match.synonym()) {
                    out.text("insteadOf", match.insteadOf());
                }
            });
        });
    }

    private static String name(Explanation.Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }
}
