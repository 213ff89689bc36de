package org.fieldbook.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one file of a vocabulary: a list of entries with an id, every value as text. */
final class VocabularyFile {
    private static final int LIMIT = 4 << 20;
    /** The tag of a language, as a key; {@code id} is none. */
    static final Pattern LANGUAGE = Pattern.compile("(?!id)[a-z]{2}");

    private VocabularyFile() {
    }

    /** An entry as written: its line in the file, and the texts of each key. */
    record Entry(int line, Map<String, List<String>> values) {
        List<String> all(String key) {
            return values.getOrDefault(key, List.of());
        }

        String first(String key) {
            return all(key).isEmpty() ? "" : all(key).getFirst();
        }

        /** The texts whose keys are language tags. */
        Map<String, List<String>> byLanguage() {
            return values.entrySet().stream().filter(value -> LANGUAGE.matcher(value.getKey()).matches())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    static List<Term> terms(Path file, List<Problem> problems) {
        return entries(file, problems).stream().map(VocabularyFile::term).toList();
    }

    static List<SynonymGroup> synonyms(Path file, List<Problem> problems) {
        return entries(file, problems).stream().map(entry -> new SynonymGroup(entry.first("id"), entry.all("terms"), entry.all("narrower"),
                entry.all("broader"), entry.byLanguage(), Set.copyOf(new LinkedHashSet<>(entry.all("match-capitals-only"))))).toList();
    }

    static Map<String, Set<String>> locators(Path file, List<Problem> problems) {
        Map<String, Set<String>> locators = new LinkedHashMap<>();
        sources(file, problems).forEach((key, places) -> {
            Set<String> ids = new LinkedHashSet<>();
            places.forEach(place -> ids.addAll(place.all("id")));
            locators.put(key, ids);
        });
        return locators;
    }

    /** The places of each source, as written. */
    static Map<String, List<Entry>> sources(Path file, List<Problem> problems) {
        Map<String, List<Entry>> sources = new LinkedHashMap<>();
        switch (root(file, problems)) {
            case null -> { }
            case MappingNode mapping -> mapping.getValue().forEach(source -> {
                if (source.getKeyNode() instanceof ScalarNode key && source.getValueNode() instanceof SequenceNode places) {
                    sources.computeIfAbsent(key.getValue(), _ -> new ArrayList<>()).addAll(places.getValue().stream().map(VocabularyFile::entry).toList());
                } else {
                    invalid(file, source.getKeyNode(), "a source without a list of places", problems);
                }
            });
            case Node other -> invalid(file, other, "not a source and its places", problems);
        }
        return sources;
    }

    /** The entries of a list that have an id; a missing file has none. */
    static List<Entry> entries(Path file, List<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        switch (root(file, problems)) {
            case null -> { }
            case SequenceNode list -> {
                for (Node node : list.getValue()) {
                    Entry entry = entry(node);
                    if (entry.first("id").isBlank()) {
                        invalid(file, node, "an entry without an id", problems);
                    } else {
                        entries.add(entry);
                    }
                }
            }
            case Node other -> invalid(file, other, "not a list of entries", problems);
        }
        return entries;
    }

    private static Term term(Entry entry) {
        Map<String, String> labels = new HashMap<>();
        Map<String, String> scope = new HashMap<>();
        Map<String, String> traits = new HashMap<>();
        entry.values().forEach((key, values) -> {
            String value = values.isEmpty() ? "" : values.getFirst();
            if (LANGUAGE.matcher(key).matches()) {
                labels.put(key, value);
            } else if (key.startsWith("scope-")) {
                scope.put(key.substring("scope-".length()), value);
            } else if (!key.equals("id")) {
                traits.put(key, value);
            }
        });
        return new Term(entry.first("id"), labels, scope, traits);
    }

    private static Entry entry(Node node) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.putIfAbsent(key.getValue(), texts(tuple.getValueNode()));
                }
            }
        }
        return new Entry(node.getStartMark().getLine() + 1, values);
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case ScalarNode scalar -> List.of(scalar.getValue());
            case SequenceNode sequence -> sequence.getValue().stream().filter(ScalarNode.class::isInstance)
                    .map(item -> ((ScalarNode) item).getValue()).toList();
            default -> List.of();
        };
    }

    private static void invalid(Path file, Node node, String why, List<Problem> problems) {
        problems.add(Problem.at(file, node.getStartMark().getLine() + 1, Problem.What.VOCABULARY_INVALID, why));
    }

    /** The top of the file, or null when there is none; what is wrong with it is added to the problems. */
    private static Node root(Path file, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        FileText text = FileText.read(file);
        problems.addAll(text.problems());
        if (text.text().length() > LIMIT) {
            problems.add(Problem.at(file, 0, Problem.What.TOO_LARGE, (LIMIT >> 20) + " MB"));
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LIMIT);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text.text()));
        } catch (YAMLException e) {
            YamlFault fault = YamlFault.of(e);
            problems.add(Problem.at(file, fault.line() + 1, Problem.What.VOCABULARY_INVALID, fault.why()));
        }
        return null;
    }
}
