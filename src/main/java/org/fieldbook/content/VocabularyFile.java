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
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one file of a vocabulary: a list of entries with an id, every value as text. */
final class VocabularyFile {
    private static final int LIMIT = 4 << 20;
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private VocabularyFile() {
    }

    static List<Term> terms(Path file, List<Problem> problems) {
        List<Term> terms = new ArrayList<>();
        eachEntry(file, problems, entry -> {
            Map<String, String> labels = new HashMap<>();
            Map<String, String> scope = new HashMap<>();
            Map<String, String> traits = new HashMap<>();
            entry.forEach((key, values) -> {
                String value = values.isEmpty() ? "" : values.getFirst();
                if (LANGUAGES.contains(key)) {
                    labels.put(key, value);
                } else if (key.startsWith("scope-")) {
                    scope.put(key.substring("scope-".length()), value);
                } else if (!key.equals("id")) {
                    traits.put(key, value);
                }
            });
            terms.add(new Term(entry.get("id").getFirst(), labels, scope, traits));
        });
        return terms;
    }

    static List<SynonymGroup> synonyms(Path file, List<Problem> problems) {
        List<SynonymGroup> groups = new ArrayList<>();
        eachEntry(file, problems, entry -> groups.add(new SynonymGroup(entry.get("id").getFirst(), list(entry, "terms"),
                list(entry, "narrower"), list(entry, "broader"), Set.copyOf(new LinkedHashSet<>(list(entry, "match-capitals-only"))))));
        return groups;
    }

    static Map<String, Set<String>> locators(Path file, List<Problem> problems) {
        Map<String, Set<String>> locators = new LinkedHashMap<>();
        if (root(file, problems) instanceof MappingNode sources) {
            for (NodeTuple source : sources.getValue()) {
                if (source.getKeyNode() instanceof ScalarNode key && source.getValueNode() instanceof SequenceNode places) {
                    Set<String> ids = locators.computeIfAbsent(key.getValue(), _ -> new LinkedHashSet<>());
                    places.getValue().forEach(place -> ids.addAll(list(entry(place), "id")));
                }
            }
        }
        return locators;
    }

    private static List<String> list(Map<String, List<String>> entry, String key) {
        return entry.getOrDefault(key, List.of());
    }

    private static void eachEntry(Path file, List<Problem> problems, Consumer<Map<String, List<String>>> use) {
        if (root(file, problems) instanceof SequenceNode entries) {
            for (Node node : entries.getValue()) {
                Map<String, List<String>> entry = entry(node);
                if (list(entry, "id").isEmpty()) {
                    problems.add(Problem.at(file, node.getStartMark().getLine() + 1, Problem.What.VOCABULARY_INVALID, "an entry without an id"));
                } else {
                    use.accept(entry);
                }
            }
        }
    }

    private static Map<String, List<String>> entry(Node node) {
        Map<String, List<String>> entry = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entry.put(key.getValue(), texts(tuple.getValueNode()));
                }
            }
        }
        return entry;
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case ScalarNode scalar -> List.of(scalar.getValue());
            case SequenceNode sequence -> sequence.getValue().stream().filter(ScalarNode.class::isInstance)
                    .map(item -> ((ScalarNode) item).getValue()).toList();
            default -> List.of();
        };
    }

    /** The top of the file, or null when there is none; what is wrong with it is added to the problems. */
    private static Node root(Path file, List<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        FileText text = FileText.read(file);
        problems.addAll(text.problems());
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LIMIT);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text.text()));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(Problem.at(file, line, Problem.What.VOCABULARY_INVALID, String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            problems.add(Problem.at(file, 0, Problem.What.VOCABULARY_INVALID, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
        return null;
    }
}
